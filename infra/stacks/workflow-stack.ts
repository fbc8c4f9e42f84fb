/** The two state machines, the functions behind their steps, and whatever acts without being asked. */
import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { defineDirectiveLifecycle } from '../../workflows/directive-lifecycle/definition.ts';
import { defineUnitAssignment } from '../../workflows/unit-assignment/definition.ts';
import type { EventFunctionName } from '../access.ts';
import type { Stage } from '../config.ts';
import { Driver } from '../constructs/driver.ts';
import { Environment } from '../constructs/environment.ts';
import { EventFunction } from '../constructs/event-function.ts';
import { FailedExecutions } from '../constructs/failed-executions.ts';
import { MailFeedback } from '../constructs/mail-feedback.ts';
import { Relay } from '../constructs/relay.ts';
import { Timetable } from '../constructs/timetable.ts';
import { TaskFunction } from '../constructs/task-function.ts';
import { UnfinishedWork } from '../constructs/unfinished-work.ts';
import type { DataStack } from './data-stack.ts';

interface WorkflowStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly bundles: string | undefined;
}

/** What an operator watches. */
export interface WorkflowParts {
  readonly drivers: readonly StateMachine[];
  readonly functions: Readonly<Record<EventFunctionName, EventFunction>>;
  readonly deadLetters: Readonly<
    Record<'relay' | 'failed-executions' | 'mail-feedback' | 'timetable' | 'unfinished', Queue>
  >;
}

/** `mail-feedback` becomes `MailFeedback`: names of outputs are letters and digits. */
const outputName = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

export class WorkflowStack extends Stack {
  readonly parts: WorkflowParts;

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
    const functions = {
      relay: whenCalled('relay'),
      sweeper: whenCalled('sweeper'),
      'morning-digest': whenCalled('morning-digest'),
      'failed-executions': whenCalled('failed-executions'),
      'mail-feedback': whenCalled('mail-feedback'),
    };
    this.parts = { drivers, functions, deadLetters: this.#callers(functions, drivers, data) };
    this.#tellOperators();
  }

  /** `infra/operations/redrive.ts` finds the queues and the functions by these names. */
  #tellOperators(): void {
    const { functions, deadLetters } = this.parts;
    for (const [name, queue] of Object.entries(deadLetters))
      new CfnOutput(this, `${outputName(name)}Queue`, { value: queue.queueUrl });
    for (const [name, one] of Object.entries(functions))
      new CfnOutput(this, `${outputName(name)}Function`, { value: one.functionName });
  }

  /** Who calls them; answers where that is kept which could not be carried out. */
  #callers(
    { relay, sweeper, ...called }: WorkflowParts['functions'],
    drivers: readonly StateMachine[],
    { store, configurationSet }: DataStack,
  ): WorkflowParts['deadLetters'] {
    const morningDigest = called['morning-digest'];
    const failed = called['failed-executions'];
    const feedback = called['mail-feedback'];
    const onEvent = new Relay(this, 'on-every-event', { table: store.table, relay });
    const onFailure = new FailedExecutions(this, 'on-failure', { drivers, handler: failed });
    const onFeedback = new MailFeedback(this, 'on-mail-feedback', { configurationSet, handler: feedback });
    const timetable = new Timetable(this, 'timetable', { morningDigest, sweeper });
    const unfinished = new UnfinishedWork(this, 'unfinished', [sweeper, morningDigest, failed, feedback]);
    return {
      relay: onEvent.undelivered,
      'failed-executions': onFailure.undelivered,
      'mail-feedback': onFeedback.undelivered,
      timetable: timetable.undelivered,
      unfinished: unfinished.queue,
    };
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
