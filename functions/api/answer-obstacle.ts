import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { obstacleAnswer } from '../../shared/api-contract/assignment-commands.ts';
import { resolveAssignmentObstacle } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: obstacleAnswer,
  run: async (request) =>
    receiptOf(await resolveAssignmentObstacle(request.deps, commandRequest(request), request.body)),
});
