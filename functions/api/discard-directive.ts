import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { directiveRequest } from '../runtime/directive-request.ts';
import { directiveDiscarding } from '../../shared/api-contract/directives.ts';
import { discardDirective } from '../../shared/use-cases/directive/discard-directive.ts';

export const handler = apiHandler({
  contract: directiveDiscarding,
  run: async (request) =>
    receiptOf(await discardDirective(request.deps, directiveRequest(request), request.body)),
});
