import { directiveLifecycleSteps } from '../../workflows/directive-lifecycle/contract.ts';
import { confirmDistribution } from '../../shared/use-cases/driver/drive-directive.ts';
import { taskHandler } from '../runtime/task-handler.ts';

export const handler = taskHandler(directiveLifecycleSteps['confirm-distribution'], ({ input, deps }) =>
  confirmDistribution(deps, input),
);
