import { directiveLifecycleSteps } from '../../workflows/directive-lifecycle/contract.ts';
import { openPeriod } from '../../shared/use-cases/driver/drive-directive.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(directiveLifecycleSteps['open-next-period'], ({ input, deps }) =>
  openPeriod(deps, input),
);
