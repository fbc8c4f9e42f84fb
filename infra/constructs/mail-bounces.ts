/** Mail that came back: SES tells the default bus, the rule tells the function, the mail log tells people. */
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { deadLetters } from './dead-letters.ts';

export interface MailBouncesProps {
  readonly configurationSet: IConfigurationSet;
  readonly handler: AppFunction;
}

export class MailBounces extends Construct {
  constructor(scope: Construct, id: string, { configurationSet, handler }: MailBouncesProps) {
    super(scope, id);
    new Rule(this, 'rule', {
      description: 'A mail bounced, was refused or drew a complaint',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(handler, { deadLetterQueue: deadLetters(this, 'undelivered'), retryAttempts: 10 }),
      ],
    });
  }
}
