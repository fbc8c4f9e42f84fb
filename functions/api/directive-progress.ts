import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { directiveProgressReading } from '../../shared/api-contract/progress.ts';
import { directiveProgress } from '../../shared/use-cases/directive/directive-progress.ts';

export const handler = apiHandler({
  contract: directiveProgressReading,
  run: async ({ deps, actor, params }) => foundOf(await directiveProgress(deps, { ...params, actor })),
});
