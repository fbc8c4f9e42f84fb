import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { unitSaving } from '../../shared/api-contract/organisation.ts';
import { putUnit } from '../../shared/use-cases/organisation/put-unit.ts';

export const handler = apiHandler({
  contract: unitSaving,
  run: async ({ deps, params, body, ...request }) => {
    // Where a unit came from and went to is the merger's to say.
    const unit = { ...body.unit, id: params.unitId, predecessorIds: [] };
    return receiptOf(await putUnit(deps, request, { unit }));
  },
});
