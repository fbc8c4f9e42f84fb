import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { unitCriteriaReading } from '../../shared/api-contract/criteria.ts';
import { getCriteria } from '../../shared/use-cases/criteria/get-criteria.ts';

export const handler = apiHandler({
  contract: unitCriteriaReading,
  run: async ({ deps, actor, params }) => {
    const found = await getCriteria(deps, { actor, unitId: params.unitId });
    if (found.outcome === 'REFUSED') return found;
    const { outcome: _found, version, ...rest } = found;
    // What is not there yet has no tag: it is made with `If-None-Match: *`.
    return answer({ version, ...rest }, version === 0 ? {} : { version });
  },
});
