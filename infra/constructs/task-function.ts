import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { TASK_ACCESS } from '../access.ts';
import { AppFunction } from './app-function.ts';
import type { Environment } from './environment.ts';

/** The function behind one step of a workflow: `functions/tasks/<step>.ts`. */
export class TaskFunction extends AppFunction {
  constructor(scope: Construct, step: keyof typeof TASK_ACCESS, environment: Environment) {
    super(scope, 'tasks', step, {
      logGroup: environment.logGroup,
      code: environment.codeOf('tasks', step),
      // A batch of 200 units takes seconds; the rest is room for a throttled table.
      timeout: Duration.minutes(step === 'open-assignments' || step === 'open-next-period' ? 5 : 1),
    });
    environment.bind(this, TASK_ACCESS[step]);
  }
}
