import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { directiveRequest } from '../runtime/directive-request.ts';
import { directiveRevision } from '../../shared/api-contract/directives.ts';
import { reviseDirective } from '../../shared/use-cases/directive/revise-directive.ts';

export const handler = apiHandler({
  contract: directiveRevision,
  run: async (request) =>
    receiptOf(await reviseDirective(request.deps, directiveRequest(request), request.body)),
});
