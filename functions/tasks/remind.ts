import { unitAssignmentSteps } from '../../workflows/unit-assignment/contract.ts';
import { remindAndAwait } from '../../shared/use-cases/driver/act.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(unitAssignmentSteps.remind, ({ input, deps }) =>
  remindAndAwait(deps, input),
);
