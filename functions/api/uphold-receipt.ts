import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { receiptUpholding } from '../../shared/api-contract/assignment-commands.ts';
import { upholdAssignmentReceipt } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: receiptUpholding,
  run: async (request) =>
    receiptOf(await upholdAssignmentReceipt(request.deps, commandRequest(request), request.body)),
});
