import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { directiveReading } from '../../shared/api-contract/directives.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';

export const handler = apiHandler({
  contract: directiveReading,
  run: async ({ deps, actor, params }) => foundOf(await getDirective(deps, { ...params, actor })),
});
