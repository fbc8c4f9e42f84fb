import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { obstacleRaising } from '../../shared/api-contract/assignment-commands.ts';
import { raiseAssignmentObstacle } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: obstacleRaising,
  run: async (request) =>
    receiptOf(await raiseAssignmentObstacle(request.deps, commandRequest(request), request.body)),
});
