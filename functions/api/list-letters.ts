import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { letterList } from '../../shared/api-contract/letters.ts';
import { listLetters } from '../../shared/use-cases/letter/list-letters.ts';

export const handler = apiHandler({
  contract: letterList,
  run: async ({ deps, actor, query: { q, unit, directive, limit = DEFAULT_LIMIT, ...filter } }) =>
    foundOf(
      await listLetters(deps, { actor }, { ...filter, limit, text: q, unitId: unit, directiveId: directive }),
    ),
});
