import { directiveLifecycleSteps } from '../../workflows/directive-lifecycle/contract.ts';
import { loadDirectivePosition } from '../../shared/use-cases/driver/drive-directive.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(directiveLifecycleSteps['load-directive'], ({ input, deps }) =>
  loadDirectivePosition(deps, input),
);
