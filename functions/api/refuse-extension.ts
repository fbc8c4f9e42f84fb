import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { extensionRefusal } from '../../shared/api-contract/assignment-commands.ts';
import { refuseAssignmentExtension } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: extensionRefusal,
  run: async (request) =>
    receiptOf(await refuseAssignmentExtension(request.deps, commandRequest(request), request.body)),
});
