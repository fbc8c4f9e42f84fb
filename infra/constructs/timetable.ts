/** What happens by the clock rather than by an event. */
import { Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { deadLetters } from './dead-letters.ts';

export interface TimetableProps {
  readonly morningDigest: AppFunction;
  readonly sweeper: AppFunction;
}

export class Timetable extends Construct {
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, { morningDigest, sweeper }: TimetableProps) {
    super(scope, id);
    const deadLetterQueue = deadLetters(this, 'undelivered');
    this.undelivered = deadLetterQueue;
    const caller = new Role(this, 'caller', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        calls: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [morningDigest.functionArn, sweeper.functionArn],
            }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetterQueue.queueArn] }),
          ],
        }),
      },
    });
    const call = (target: AppFunction) =>
      new LambdaInvoke(target, {
        // The rights above are narrower than those that the target would add.
        role: caller.withoutPolicyUpdates(),
        deadLetterQueue,
        input: ScheduleTargetInput.fromObject({}),
        maxEventAge: Duration.hours(1),
      });
    new Schedule(this, 'morning-digest', {
      description: 'One mail per person per working morning; the function knows which mornings are',
      // After the hour at which reminders fall due by the usual policy.
      schedule: ScheduleExpression.cron({
        hour: '7',
        minute: '45',
        timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
      }),
      target: call(morningDigest),
    });
    new Schedule(this, 'sweeper', {
      description: 'Finds open records without a live driver',
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: call(sweeper),
    });
  }
}
