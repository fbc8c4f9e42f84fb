import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { unitMerger } from '../../shared/api-contract/organisation.ts';
import { mergeUnits } from '../../shared/use-cases/organisation/merge-units.ts';

export const handler = apiHandler({
  contract: unitMerger,
  run: async ({ deps, body, ...request }) => receiptOf(await mergeUnits(deps, request, body)),
});
