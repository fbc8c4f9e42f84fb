import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { reportFiling } from '../../shared/api-contract/assignment-commands.ts';
import { submitReport } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: reportFiling,
  run: async (request) => receiptOf(await submitReport(request.deps, commandRequest(request), request.body)),
});
