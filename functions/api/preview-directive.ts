import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { directivePreview } from '../../shared/api-contract/directive-overview.ts';
import { previewDirective } from '../../shared/use-cases/directive/preview-directive.ts';

export const handler = apiHandler({
  contract: directivePreview,
  run: async ({ deps, actor, params }) => foundOf(await previewDirective(deps, { ...params, actor })),
});
