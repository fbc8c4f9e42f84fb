import { unitAssignmentSteps } from '../../workflows/unit-assignment/contract.ts';
import { escalateSilence } from '../../shared/use-cases/driver/act.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(unitAssignmentSteps.escalate, ({ input, deps }) =>
  escalateSilence(deps, input),
);
