import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { unitList } from '../../shared/api-contract/organisation.ts';
import { listUnits } from '../../shared/use-cases/organisation/list-units.ts';

export const handler = apiHandler({
  contract: unitList,
  run: async ({ deps, actor, query: { q, inForce, limit = DEFAULT_LIMIT, ...filter } }) =>
    foundOf(await listUnits(deps, { actor }, { ...filter, limit, text: q, inForce: inForce === 'true' })),
});
