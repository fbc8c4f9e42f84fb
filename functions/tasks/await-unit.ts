import { unitAssignmentSteps } from '../../workflows/unit-assignment/contract.ts';
import { awaitAnswer } from '../../shared/use-cases/driver/await-answer.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(unitAssignmentSteps['await-unit'], ({ input, deps }) =>
  awaitAnswer(deps, input),
);
