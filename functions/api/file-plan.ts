import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { commandRequest } from '../runtime/command-request.ts';
import { planFiling } from '../../shared/api-contract/assignment-commands.ts';
import { submitPlan } from '../../shared/use-cases/assignment/commands.ts';

export const handler = apiHandler({
  contract: planFiling,
  run: async (request) => receiptOf(await submitPlan(request.deps, commandRequest(request), request.body)),
});
