import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { planApproval } from '../../shared/api-contract/assignment-commands.ts';
import { approveAssignmentPlan } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: planApproval,
  run: async (request) =>
    receiptOf(await approveAssignmentPlan(request.deps, commandRequest(request), request.body ?? {})),
});
