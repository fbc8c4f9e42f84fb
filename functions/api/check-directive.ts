import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { directiveCheck } from '../../shared/api-contract/directive-overview.ts';
import { checkDirectiveById } from '../../shared/use-cases/directive/check-directive.ts';

export const handler = apiHandler({
  contract: directiveCheck,
  run: async ({ deps, actor, params }) => foundOf(await checkDirectiveById(deps, { ...params, actor })),
});
