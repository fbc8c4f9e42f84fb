import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { acknowledgement } from '../../shared/api-contract/assignment-commands.ts';
import { acknowledgeAssignment } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: acknowledgement,
  run: async (request) =>
    receiptOf(await acknowledgeAssignment(request.deps, commandRequest(request), undefined)),
});
