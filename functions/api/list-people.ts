import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { peopleList } from '../../shared/api-contract/organisation.ts';
import { listPeople } from '../../shared/use-cases/organisation/list-people.ts';

export const handler = apiHandler({
  contract: peopleList,
  run: async ({ deps, actor, query: { q, unit, limit = DEFAULT_LIMIT, ...filter } }) =>
    foundOf(await listPeople(deps, { actor }, { ...filter, limit, text: q, unitId: unit })),
});
