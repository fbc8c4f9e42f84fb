import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { officerAssignment } from '../../shared/api-contract/assignment-commands.ts';
import { assignAssignmentOfficer } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: officerAssignment,
  run: async (request) =>
    receiptOf(await assignAssignmentOfficer(request.deps, commandRequest(request), request.body)),
});
