/**
 * The relay on AWS: the table's stream, in order per record. A record that fails is tried again a few times and then put
 * aside for the sweeper, so that it blocks neither its shard nor the mails of others; every effect may come twice.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { eventOfStreamImage } from '../../shared/adapters/dynamodb/stream-image.ts';
import type { LedgerEvent } from '../../shared/ports/ledger.ts';
import { mailDependencies } from '../../shared/use-cases/mail/mail-dependencies.ts';
import { sendQueued } from '../../shared/use-cases/mail/send-queued.ts';
import { carryOut } from '../../shared/use-cases/relay/carry-out.ts';
import { putAside } from '../../shared/use-cases/relay/failed-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { problemReporter } from '../runtime/report-problem.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { reportPutAside } from '../runtime/report-put-aside.ts';

const MAIL_BATCH = 20;
/** Pauses between tries; what does not pass by itself in this time is left to the sweeper. */
const PAUSES_MS = [100, 400, 1_600];

const operationOf = ({ kind, id, sequence }: LedgerEvent): string => `relay ${kind}/${id}#${sequence}`;

async function carryOutPatiently(runtime: Runtime, event: LedgerEvent): Promise<void> {
  for (const millis of PAUSES_MS) {
    try {
      await carryOut(runtime.deps, event);
      return;
    } catch (problem) {
      problemReporter(runtime, operationOf(event))(problem);
      await pause(millis);
    }
  }
  await carryOut(runtime.deps, event);
}

/** False: the event is neither carried out nor put aside, and the stream must bring it again. */
async function isDoneWith(runtime: Runtime, event: LedgerEvent): Promise<boolean> {
  const { deps, failedEvents } = runtime;
  try {
    await carryOutPatiently(runtime, event);
    return true;
  } catch (problem) {
    problemReporter(runtime, operationOf(event))(problem);
    if (failedEvents === undefined) return false;
    return putAside({ failedEvents, clock: deps.clock }, event, problem).then(
      (failed) => {
        reportPutAside(runtime, failed);
        return true;
      },
      () => false,
    );
  }
}

async function firstUndone(
  runtime: Runtime,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBRecord | undefined> {
  for (const record of records) {
    const event = eventOfStreamImage(record.dynamodb?.NewImage);
    if (event !== undefined && !(await isDoneWith(runtime, event))) return record;
  }
  return undefined;
}

async function relay(runtime: Runtime, { Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const undone = await firstUndone(runtime, Records);
  if (undone !== undefined)
    return { batchItemFailures: [{ itemIdentifier: undone.dynamodb?.SequenceNumber ?? '' }] };
  const mail = mailDependencies(runtime.deps, problemReporter(runtime, 'mail'));
  while ((await sendQueued(mail, MAIL_BATCH)).again);
  return { batchItemFailures: [] };
}

export const handler = eventHandler(relay);
