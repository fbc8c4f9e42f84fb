import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { directiveRequest } from '../runtime/directive-request.ts';
import { directiveReplacement } from '../../shared/api-contract/directives.ts';
import { replaceDirective } from '../../shared/use-cases/directive/replace-directive.ts';

export const handler = apiHandler({
  contract: directiveReplacement,
  run: async (request) =>
    receiptOf(await replaceDirective(request.deps, directiveRequest(request), request.body)),
});
