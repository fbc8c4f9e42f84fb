import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { planReturn } from '../../shared/api-contract/assignment-commands.ts';
import { returnAssignmentPlan } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: planReturn,
  run: async (request) =>
    receiptOf(await returnAssignmentPlan(request.deps, commandRequest(request), request.body)),
});
