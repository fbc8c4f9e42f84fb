import { unitAssignmentSteps } from '../../workflows/unit-assignment/contract.ts';
import { remindReviewerAndAwait } from '../../shared/use-cases/driver/act.ts';
import { taskHandler } from '../runtime/task-handler.ts';

/** The reviewer's reminders and rungs come together: whatever is due is performed. */
export const handler = taskHandler(unitAssignmentSteps['remind-reviewer'], ({ input, deps }) =>
  remindReviewerAndAwait(deps, input),
);
