import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { directiveRequest } from '../runtime/directive-request.ts';
import { directiveIssue } from '../../shared/api-contract/directives.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';

export const handler = apiHandler({
  contract: directiveIssue,
  run: async (request) =>
    receiptOf(await issueDirective(request.deps, directiveRequest(request), request.body ?? {})),
});
