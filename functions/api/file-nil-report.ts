import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { nilReport } from '../../shared/api-contract/assignment-commands.ts';
import { submitNilReport } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: nilReport,
  run: async (request) => receiptOf(await submitNilReport(request.deps, commandRequest(request), undefined)),
});
