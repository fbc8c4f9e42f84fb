import { directiveLifecycleSteps } from '../../workflows/directive-lifecycle/contract.ts';
import { awaitDirective } from '../../shared/use-cases/driver/drive-directive.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(directiveLifecycleSteps['await-completion'], ({ input, deps }) =>
  awaitDirective(deps, { ...input, completed: false }),
);
