import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { reassignment } from '../../shared/api-contract/assignment-commands.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';

export const handler = apiHandler({
  contract: reassignment,
  run: async (request) =>
    receiptOf(await reassignAssignment(request.deps, commandRequest(request), request.body)),
});
