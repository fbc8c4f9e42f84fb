import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { signingMatrixSaving } from '../../shared/api-contract/settings.ts';
import { putSigningMatrix } from '../../shared/use-cases/policy/put-signing-matrix.ts';

export const handler = apiHandler({
  contract: signingMatrixSaving,
  run: async ({ deps, body, ...request }) => receiptOf(await putSigningMatrix(deps, request, body)),
});
