import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { directiveRequest } from '../runtime/directive-request.ts';
import { directiveClosing } from '../../shared/api-contract/directives.ts';
import { closeDirective } from '../../shared/use-cases/directive/close-directive.ts';

export const handler = apiHandler({
  contract: directiveClosing,
  run: async (request) =>
    receiptOf(await closeDirective(request.deps, directiveRequest(request), request.body ?? {})),
});
