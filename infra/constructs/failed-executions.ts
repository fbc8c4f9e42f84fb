/** A driver that failed, timed out or was stopped is reported at once; the sweeper would find it within minutes anyway. */
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { deadLetters } from './dead-letters.ts';

export interface FailedExecutionsProps {
  readonly drivers: readonly IStateMachine[];
  readonly handler: AppFunction;
}

export class FailedExecutions extends Construct {
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, { drivers, handler }: FailedExecutionsProps) {
    super(scope, id);
    this.undelivered = deadLetters(this, 'undelivered');
    new Rule(this, 'rule', {
      description: 'A driver ended without having finished',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: drivers.map(({ stateMachineArn }) => stateMachineArn),
        },
      },
      targets: [new LambdaFunction(handler, { deadLetterQueue: this.undelivered, retryAttempts: 10 })],
    });
  }
}
