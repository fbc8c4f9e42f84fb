import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { reportAcceptance } from '../../shared/api-contract/assignment-commands.ts';
import { acceptAssignmentReport } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: reportAcceptance,
  run: async (request) =>
    receiptOf(await acceptAssignmentReport(request.deps, commandRequest(request), request.body ?? {})),
});
