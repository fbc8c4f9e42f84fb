import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { explanationAnswer } from '../../shared/api-contract/assignment-commands.ts';
import { answerAssignmentExplanation } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: explanationAnswer,
  run: async (request) =>
    receiptOf(await answerAssignmentExplanation(request.deps, commandRequest(request), request.body)),
});
