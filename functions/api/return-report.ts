import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { reportReturn } from '../../shared/api-contract/assignment-commands.ts';
import { returnAssignmentReport } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: reportReturn,
  run: async (request) =>
    receiptOf(await returnAssignmentReport(request.deps, commandRequest(request), request.body)),
});
