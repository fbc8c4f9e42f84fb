import { unitAssignmentSteps } from '../../workflows/unit-assignment/contract.ts';
import { escalateAndAwait } from '../../shared/use-cases/driver/act.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(unitAssignmentSteps.escalate, ({ input, deps }) =>
  escalateAndAwait(deps, input),
);
