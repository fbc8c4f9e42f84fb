import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { assignmentList } from '../../shared/api-contract/assignments.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { listAssignments } from '../../shared/use-cases/directive/list-assignments.ts';

export const handler = apiHandler({
  contract: assignmentList,
  run: async ({ deps, actor, query: { q, status, unit, directive, limit = DEFAULT_LIMIT, ...filter } }) =>
    foundOf(
      await listAssignments(
        deps,
        { actor },
        { ...filter, limit, text: q, official: status, unitId: unit, directiveId: directive },
      ),
    ),
});
