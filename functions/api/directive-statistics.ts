import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { directiveFigures } from '../../shared/api-contract/directive-overview.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';

export const handler = apiHandler({
  contract: directiveFigures,
  run: async ({ deps, actor, params }) => foundOf(await directiveStatistics(deps, { ...params, actor })),
});
