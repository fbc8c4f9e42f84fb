import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { directiveAssignmentList } from '../../shared/api-contract/assignments.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';
import { listAssignments } from '../../shared/use-cases/directive/list-assignments.ts';

export const handler = apiHandler({
  contract: directiveAssignmentList,
  run: async ({ deps, actor, params, query: { q, status, unit, limit = DEFAULT_LIMIT, ...filter } }) => {
    // An empty list would tell that the directive exists.
    const directive = await getDirective(deps, { ...params, actor });
    if (directive.outcome === 'REFUSED') return directive;
    return foundOf(
      await listAssignments(
        deps,
        { actor },
        { ...filter, ...params, limit, text: q, official: status, unitId: unit },
      ),
    );
  },
});
