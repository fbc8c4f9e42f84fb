import { directiveLifecycleSteps } from '../../workflows/directive-lifecycle/contract.ts';
import { openAssignments } from '../../shared/use-cases/driver/open-assignments.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(directiveLifecycleSteps['open-assignments'], async ({ input, deps }) => {
  const { opened } = await openAssignments(deps, {
    directiveId: input.directiveId,
    batch: `${input.directiveId}-${input.batch}`,
  });
  return { assignments: opened };
});
