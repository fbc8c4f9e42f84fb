import { unitAssignmentSteps } from '../../workflows/unit-assignment/contract.ts';
import { loadPosition } from '../../shared/use-cases/driver/load-assignment.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(unitAssignmentSteps['load-assignment'], ({ input, deps }) =>
  loadPosition(deps, input),
);
