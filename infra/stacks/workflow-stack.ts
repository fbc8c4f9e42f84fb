/** The two state machines, the functions behind their steps, and whatever acts without being asked. */
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { defineDirectiveLifecycle } from '../../workflows/directive-lifecycle/definition.ts';
import { defineUnitAssignment } from '../../workflows/unit-assignment/definition.ts';
import type { EventFunctionName } from '../access.ts';
import type { Stage } from '../config.ts';
import { Driver } from '../constructs/driver.ts';
import { Environment } from '../constructs/environment.ts';
import { EventFunction } from '../constructs/event-function.ts';
import { FailedExecutions } from '../constructs/failed-executions.ts';
import { Relay } from '../constructs/relay.ts';
import { Timetable } from '../constructs/timetable.ts';
import { TaskFunction } from '../constructs/task-function.ts';
import type { DataStack } from './data-stack.ts';

interface WorkflowStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly bundles: string | undefined;
}

export class WorkflowStack extends Stack {
  constructor(scope: Construct, id: string, props: WorkflowStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    const logGroup = new LogGroup(this, 'logs', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const { store, linkKeys, configurationSet } = data;
    const { bundles } = props;
    const environment = new Environment({ stage, store, linkKeys, configurationSet, logGroup, bundles });
    const drivers = this.#drivers(stage, environment);

    const whenCalled = (name: EventFunctionName) => new EventFunction(this, name, environment);
    new Relay(this, 'on-every-event', { table: store.table, relay: whenCalled('relay') });
    new FailedExecutions(this, 'on-failure', { drivers, handler: whenCalled('failed-executions') });
    new Timetable(this, 'timetable', {
      morningDigest: whenCalled('morning-digest'),
      sweeper: whenCalled('sweeper'),
    });
  }

  #drivers(stage: Stage, environment: Environment): readonly StateMachine[] {
    const { logGroup } = environment;
    const task = (step: ConstructorParameters<typeof TaskFunction>[1]) =>
      new TaskFunction(this, step, environment);
    // Each machine in a scope of its own: both have a state that is named "Closed".
    return [
      new Driver(new Construct(this, 'directive'), 'directive-lifecycle', {
        stage,
        logGroup,
        define: defineDirectiveLifecycle,
        functions: {
          'open-assignments': task('open-assignments'),
          'confirm-distribution': task('confirm-distribution'),
          'await-completion': task('await-completion'),
          'open-next-period': task('open-next-period'),
          'await-closing': task('await-closing'),
          'remind-closing': task('remind-closing'),
          'load-directive': task('load-directive'),
        },
      }),
      new Driver(new Construct(this, 'assignment'), 'unit-assignment', {
        stage,
        logGroup,
        define: defineUnitAssignment,
        functions: {
          'await-unit': task('await-unit'),
          'await-review': task('await-review'),
          remind: task('remind'),
          escalate: task('escalate'),
          'remind-reviewer': task('remind-reviewer'),
          'load-assignment': task('load-assignment'),
        },
      }),
    ];
  }
}
