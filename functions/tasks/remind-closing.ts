import { directiveLifecycleSteps } from '../../workflows/directive-lifecycle/contract.ts';
import { remindClosing } from '../../shared/use-cases/driver/drive-directive.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(directiveLifecycleSteps['remind-closing'], ({ input, deps }) =>
  remindClosing(deps, input),
);
