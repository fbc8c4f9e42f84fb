import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { directiveList } from '../../shared/api-contract/directives.ts';
import { listDirectives } from '../../shared/use-cases/directive/list-directives.ts';

export const handler = apiHandler({
  contract: directiveList,
  run: async ({ deps, actor, query: { q, limit = DEFAULT_LIMIT, ...filter } }) =>
    foundOf(await listDirectives(deps, { actor }, { ...filter, limit, text: q })),
});
