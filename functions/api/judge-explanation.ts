import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { explanationJudgement } from '../../shared/api-contract/assignment-commands.ts';
import { judgeAssignmentExplanation } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: explanationJudgement,
  run: async (request) =>
    receiptOf(await judgeAssignmentExplanation(request.deps, commandRequest(request), request.body)),
});
