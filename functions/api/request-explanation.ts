import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { explanationRequest } from '../../shared/api-contract/assignment-commands.ts';
import { requestAssignmentExplanation } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: explanationRequest,
  run: async (request) =>
    receiptOf(await requestAssignmentExplanation(request.deps, commandRequest(request), undefined)),
});
