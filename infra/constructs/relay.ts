/** Every event of the table, in order per record, to the relay; a batch that keeps failing goes to a queue. */
import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition, EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { deadLetters } from './dead-letters.ts';

export interface RelayProps {
  readonly table: ITable;
  readonly relay: AppFunction;
}

const NEW_EVENTS = { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } };

export class Relay extends Construct {
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, { table, relay }: RelayProps) {
    super(scope, id);
    const streamArn = table.tableStreamArn;
    if (streamArn === undefined) throw new Error('The table has no stream');
    this.undelivered = deadLetters(this, 'undelivered');
    relay.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn]);
    relay.allow(['sqs:SendMessage'], [this.undelivered.queueArn]);
    const mapping = new EventSourceMapping(this, 'stream', {
      target: relay,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      // Several records at a time; the events of one record stay in order.
      parallelizationFactor: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 20,
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: this.undelivered.queueArn }) },
      // Only new events: records, waits, answers and mails are written by the same functions.
      filters: [{ pattern: JSON.stringify(NEW_EVENTS) }],
    });
    // The service checks the rights when the mapping is made.
    if (relay.role !== undefined) mapping.node.addDependency(relay.role);
  }
}
