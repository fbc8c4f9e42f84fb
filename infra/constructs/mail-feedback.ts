/** What SES tells of a mail that it has taken: it came back, was reported as spam, or was not sent after all. */
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { deadLetters } from './dead-letters.ts';

export interface MailFeedbackProps {
  readonly configurationSet: IConfigurationSet;
  readonly handler: AppFunction;
}

export class MailFeedback extends Construct {
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, { configurationSet, handler }: MailFeedbackProps) {
    super(scope, id);
    this.undelivered = deadLetters(this, 'undelivered');
    new Rule(this, 'rule', {
      description: 'A mail did not reach whoever was to read it',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Bounce', 'Complaint', 'Reject'],
          // Several stages may share an account: each hears of its own mail.
          mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } },
        },
      },
      targets: [new LambdaFunction(handler, { deadLetterQueue: this.undelivered, retryAttempts: 10 })],
    });
  }
}
