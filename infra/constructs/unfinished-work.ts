/**
 * Functions that nobody waits for: Lambda tries them twice more, and what still fails is kept with the event that it was
 * called with, for `infra/operations/redrive.ts`.
 */
import { Duration } from 'aws-cdk-lib';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { deadLetters } from './dead-letters.ts';

const MOST_RETRIES = 2;

export class UnfinishedWork extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, functions: readonly AppFunction[]) {
    super(scope, id);
    this.queue = deadLetters(this, 'failed');
    for (const one of functions) {
      one.allow(['sqs:SendMessage'], [this.queue.queueArn]);
      const config = new CfnEventInvokeConfig(this, one.node.id, {
        functionName: one.functionName,
        qualifier: '$LATEST',
        maximumRetryAttempts: MOST_RETRIES,
        maximumEventAgeInSeconds: Duration.hours(1).toSeconds(),
        destinationConfig: { onFailure: { destination: this.queue.queueArn } },
      });
      // The service checks the right to the queue when the configuration is made.
      config.node.addDependency(one.ownRole);
    }
  }
}
