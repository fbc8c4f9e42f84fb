import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { directiveRequest } from '../runtime/directive-request.ts';
import { directiveRecall } from '../../shared/api-contract/directives.ts';
import { recallDirective } from '../../shared/use-cases/directive/recall-directive.ts';

export const handler = apiHandler({
  contract: directiveRecall,
  run: async (request) =>
    receiptOf(await recallDirective(request.deps, directiveRequest(request), request.body)),
});
