/** The relay and the sweeper of the cloud, on DynamoDB Local: an event that cannot be carried out is kept, not dropped. */
import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamoDBRecord } from 'aws-lambda';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as relay } from '../../functions/events/relay.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import type { LogEntry, Runtime } from '../../functions/runtime/runtime.ts';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import { createDynamoFailedEvents } from '../../shared/adapters/dynamodb/failed-events.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { createOutboxMailer } from '../../shared/adapters/outbox/mailer.ts';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import { instant } from '../../shared/domain/time.ts';
import { tendMail } from '../../shared/use-cases/mail/tend-mail.ts';
import { write } from '../../shared/use-cases/store.ts';
import { settings } from '../api/api-world.ts';
import { directive } from '../api/assignments.ts';
import { identity } from '../mail/kit.ts';
import { startLocalDynamo, type LocalDynamo } from '../support/dynamodb-local.ts';
import { seedProvince } from '../support/world-province.ts';

let dynamo: LocalDynamo;
let folder: string;
beforeAll(async () => {
  dynamo = await startLocalDynamo();
  folder = await mkdtemp(join(tmpdir(), 'relay-'));
}, 60_000);
afterAll(async () => {
  dynamo.stop();
  await rm(folder, { recursive: true });
});

test('sự kiện hỏng được cất riêng, sự kiện khác cùng lô vẫn xong; đợt rà soát thử lại đến khi được, thư đi một lần', async () => {
  const table = { client: dynamo.client, tableName: await dynamo.createTable() };
  const ledger = createDynamoLedger(table);
  const failedEvents = createDynamoFailedEvents(table);
  let now = instant('2026-11-03T02:00:00.000Z');
  const clock = { now: () => now };
  const log: LogEntry[] = [];
  const outbox = join(folder, 'outbox');
  const deps: Runtime['deps'] = {
    ledger,
    mailStore: createDynamoMailStore(table),
    mailer: createOutboxMailer({ folder: outbox, identity, clock }),
    files: createDiskFiles(join(folder, 'files')),
    clock,
    // Waits are read from the table; no execution waits here.
    workflow: createStepFunctionsWorkflow({
      client: new SFNClient({ region: 'ap-southeast-1' }),
      machineArns: { 'directive-lifecycle': 'arn:none', 'unit-assignment': 'arn:none' },
      waits: createWaitTokens(table),
    }),
    settings,
  };
  const runtime: Runtime = {
    deps,
    verifyChain: () => Promise.resolve({ outcome: 'OK', events: 0 }),
    failedEvents,
    upkeep: async () => {
      await tendMail(deps);
    },
    log: (entry) => log.push(entry),
  };
  await seedProvince(deps, { units: 1 });

  async function numbered(id: string, unitId: string): Promise<DynamoDBRecord> {
    // Ended, so that the sweeper has no driver to look for.
    const body = directive(id, { phase: 'CLOSED', copies: [{ unitId, purpose: 'INFO' }] });
    const event = { type: 'NUMBERED', at: now, actor: 'van-thu', payload: {} };
    await ledger.commit({ writes: [write('directive', id, undefined, body, event)] });
    const Key = { pk: { S: `directive#${id}` }, sk: { S: 'EVENT#000000001' } };
    const { Item } = await dynamo.client.send(new GetItemCommand({ TableName: table.tableName, Key }));
    return { dynamodb: { NewImage: Item, SequenceNumber: id } } as DynamoDBRecord;
  }
  const spoil = async (from: string, to: string): Promise<void> => {
    const Key = { pk: { S: 'person#cb-xa-1' }, sk: { S: 'RECORD' } };
    const { Item } = await dynamo.client.send(new GetItemCommand({ TableName: table.tableName, Key }));
    await dynamo.client.send(
      new UpdateItemCommand({
        TableName: table.tableName,
        Key,
        UpdateExpression: 'SET body = :body',
        ExpressionAttributeValues: { ':body': { S: Item?.['body']?.S?.replace(from, to) ?? '' } },
      }),
    );
  };
  const mails = async () => (await readdir(outbox).catch(() => [])).length;

  await spoil('"email"', '"e-mail"');
  const Records = [await numbered('dhong0001', 'xa-1'), await numbered('dtot00001', 'so-noi-vu')];
  expect(await relay.with(runtime)({ Records })).toEqual({ batchItemFailures: [] });
  expect(await mails()).toBe(2);
  const [failed, ...more] = await failedEvents.list({ limit: 9 });
  expect(more).toEqual([]);
  expect(failed).toMatchObject({ kind: 'directive', id: 'dhong0001', sequence: 1, attempts: 1 });
  expect(log.filter(({ level }) => level === 'ERROR').map(({ message }) => message)).toEqual([
    expect.stringContaining('Put aside 1 times, next try 09:05 03/11/2026'),
  ]);

  now = instant('2026-11-03T02:10:00.000Z');
  await sweeper.with(runtime)();
  expect(await failedEvents.list({ limit: 9 })).toMatchObject([{ attempts: 2 }]);
  await spoil('"e-mail"', '"email"');
  await sweeper.with(runtime)();
  expect(await mails(), 'not before its next try').toBe(2);
  now = instant('2026-11-03T02:20:00.000Z');
  await sweeper.with(runtime)();
  expect(await failedEvents.list({ limit: 9 })).toEqual([]);
  expect(await mails()).toBe(4);
  await relay.with(runtime)({ Records });
  expect(await mails(), 'the stream may bring them again').toBe(4);
}, 60_000);
