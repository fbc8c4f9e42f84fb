import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { withdrawal } from '../../shared/api-contract/assignment-commands.ts';
import { withdrawAssignment } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: withdrawal,
  run: async (request) =>
    receiptOf(await withdrawAssignment(request.deps, commandRequest(request), request.body)),
});
