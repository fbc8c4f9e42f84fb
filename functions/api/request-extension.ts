import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { extensionRequest } from '../../shared/api-contract/assignment-commands.ts';
import { requestAssignmentExtension } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: extensionRequest,
  run: async (request) =>
    receiptOf(await requestAssignmentExtension(request.deps, commandRequest(request), request.body)),
});
