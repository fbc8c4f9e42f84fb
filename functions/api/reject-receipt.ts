import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { receiptRejection } from '../../shared/api-contract/assignment-commands.ts';
import { rejectAssignmentReceipt } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: receiptRejection,
  run: async (request) =>
    receiptOf(await rejectAssignmentReceipt(request.deps, commandRequest(request), request.body)),
});
