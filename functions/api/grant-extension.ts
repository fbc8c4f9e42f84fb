import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { extensionGrant } from '../../shared/api-contract/assignment-commands.ts';
import { grantAssignmentExtension } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: extensionGrant,
  run: async (request) =>
    receiptOf(await grantAssignmentExtension(request.deps, commandRequest(request), request.body)),
});
