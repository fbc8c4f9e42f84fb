import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { unitCriteriaSaving } from '../../shared/api-contract/criteria.ts';
import { putCriteria } from '../../shared/use-cases/criteria/put-criteria.ts';

export const handler = apiHandler({
  contract: unitCriteriaSaving,
  run: async ({ deps, params, body, ...request }) =>
    receiptOf(await putCriteria(deps, { ...request, unitId: params.unitId }, body)),
});
