import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { directiveRequest } from '../runtime/directive-request.ts';
import { directiveNumbering } from '../../shared/api-contract/directives.ts';
import { numberDirective } from '../../shared/use-cases/directive/number-directive.ts';

export const handler = apiHandler({
  contract: directiveNumbering,
  run: async (request) =>
    receiptOf(await numberDirective(request.deps, directiveRequest(request), request.body ?? {})),
});
