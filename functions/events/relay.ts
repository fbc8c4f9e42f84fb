/**
 * The relay on AWS: the table's stream, in order per record. A record that fails is reported by its sequence number, so
 * the stream repeats from there and nothing is passed over; every effect may come twice.
 */
import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { eventOfStreamImage } from '../../shared/adapters/dynamodb/stream-image.ts';
import { mailDependencies } from '../../shared/use-cases/mail/mail-dependencies.ts';
import { sendQueued } from '../../shared/use-cases/mail/send-queued.ts';
import { carryOut } from '../../shared/use-cases/relay/carry-out.ts';
import { composeOnce } from '../runtime/compose-once.ts';
import type { Runtime } from '../runtime/runtime.ts';

const MAIL_BATCH = 20;

async function relay(runtime: Runtime, stream: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const { dynamodb } of stream.Records) {
    const event = eventOfStreamImage(dynamodb?.NewImage);
    if (event === undefined) continue;
    try {
      await carryOut(runtime.deps, event);
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      runtime.log?.({
        level: 'ERROR',
        requestId: '',
        operation: `relay ${event.kind}/${event.id}#${event.sequence}`,
        message,
      });
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  const mail = mailDependencies(runtime.deps);
  while ((await sendQueued(mail, MAIL_BATCH)).again);
  return { batchItemFailures: [] };
}

const stack = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>({ timeoutEarlyInMillis: 0 }).handler(
  async (event: DynamoDBStreamEvent) => relay(await composeOnce(), event),
);
export const handler = Object.assign(
  (event: DynamoDBStreamEvent, context: Context) => stack(event, context),
  { with: (runtime: Runtime) => (event: DynamoDBStreamEvent) => relay(runtime, event) },
);
