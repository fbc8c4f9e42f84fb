import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { commitParts } from '../../shared/adapters/dynamodb/commit-items.ts';
import { StoreBusyError, UnexpectedCancellationError } from '../../shared/adapters/dynamodb/errors.ts';
import { createDynamoFailedEvents } from '../../shared/adapters/dynamodb/failed-events.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { refusalOf } from '../../shared/adapters/dynamodb/refusal.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { prepareCommit } from '../../shared/adapters/ledger/prepare-commit.ts';
import { createGroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import { createSqliteLedger } from '../../shared/adapters/sqlite/ledger.ts';
import { IN_MEMORY, openDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Commit } from '../../shared/ports/ledger.ts';
import { startLocalDynamo } from '../support/dynamodb-local.ts';
import type { LocalDynamo } from '../support/dynamodb-local.ts';
import { assignment, writeAfter } from './builders.ts';
import { ledgerContract } from './ledger-contract.ts';
import { failedEventsContract } from './failed-events-contract.ts';
import { mailContract } from './mail-contract.ts';
import { checkInterleaving, interleavings } from './ledger-properties.ts';

let dynamo: LocalDynamo | undefined;
beforeAll(async () => {
  dynamo = await startLocalDynamo();
}, 60_000);
afterAll(() => dynamo?.stop());

async function newTable() {
  if (dynamo === undefined) throw new Error('DynamoDB Local did not start');
  return { client: dynamo.client, tableName: await dynamo.createTable() };
}

ledgerContract('in the cloud', async () => createDynamoLedger(await newTable()));

mailContract('in the cloud', async () => createDynamoMailStore(await newTable()));

failedEventsContract('in the cloud', async () => createDynamoFailedEvents(await newTable()));

test('whatever commits arrive together, versions, chains, unique keys, answers and epochs hold', async () => {
  const ledger = createDynamoLedger(await newTable());
  let run = 0;
  await fc.assert(
    fc.asyncProperty(interleavings, (rounds) => checkInterleaving(ledger, `run-${(run += 1)}`, rounds)),
    { numRuns: 25 },
  );
}, 120_000);

test('both homes store the same bytes and the same hashes for the same commits', async () => {
  const table = await newTable();
  const { database } = openDatabase(IN_MEMORY);
  const cloud = createDynamoLedger(table);
  const machine = createSqliteLedger(database, createGroupCommit(database));
  let run = 0;
  const bodies = fc.array(fc.tuple(fc.jsonValue(), fc.jsonValue()), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(bodies, async (versions) => {
      const key = assignment(`same-${(run += 1)}`);
      for (const [body, payload] of versions) {
        const commit = { writes: [writeAfter(key, await cloud.load(key), { body, payload })] };
        expect(await machine.commit(commit)).toEqual(await cloud.commit(commit));
      }
      const Key = { pk: { S: `assignment#${key.id}` }, sk: { S: 'RECORD' } };
      const item = await table.client.send(new GetItemCommand({ TableName: table.tableName, Key }));
      const row = database.prepare('SELECT body, hash FROM record WHERE id = ?').get(key.id);
      expect({ body: item.Item?.['body']?.S, hash: item.Item?.['hash']?.S }).toEqual({ ...row });
      const hashes = async (ledger: typeof cloud) =>
        (await ledger.events(key)).map((event) => [event.hash, event.bodyHash]);
      expect(await hashes(cloud)).toEqual(await hashes(machine));
    }),
    { numRuns: 40 },
  );
}, 120_000);

describe('a cancelled transaction', () => {
  const commit: Commit = {
    writes: [writeAfter(assignment('a'), undefined), writeAfter(assignment('b'), undefined)],
    uniqueKeys: [{ key: 'k', owner: 'o' }],
    idempotency: { key: 'i', fingerprint: 'f', answer: 1 },
  };
  const parts = commitParts('table', prepareCommit(commit));
  const reasons = (codes: Record<number, string>) =>
    parts.map((_part, index) => ({ Code: codes[index] ?? 'None' }));

  test('that met another one under way means: load again', () => {
    expect(refusalOf(parts, reasons({ 2: 'TransactionConflict' }))).toEqual({
      outcome: 'CONFLICT',
      key: assignment('b'),
    });
    expect(refusalOf(parts, reasons({ 0: 'TransactionConflict' }))).toEqual({
      outcome: 'CONFLICT',
      key: assignment('a'),
    });
    expect(refusalOf(parts, reasons({ 1: 'TransactionConflict', 3: 'ConditionalCheckFailed' }))).toEqual({
      outcome: 'KEY_TAKEN',
      key: 'k',
    });
  });

  test('that lacked capacity is reported as a busy store, never as a conflict', () => {
    for (const code of ['ThrottlingError', 'ProvisionedThroughputExceeded']) {
      expect(() => refusalOf(parts, reasons({ 4: code }))).toThrow(StoreBusyError);
    }
  });

  test('that fits no outcome is an error which names the item', () => {
    expect(() => refusalOf(parts, reasons({ 5: 'ConditionalCheckFailed' }))).toThrow(
      'EVENT assignment#b: ConditionalCheckFailed',
    );
    expect(() => refusalOf(parts, reasons({ 1: 'ValidationError' }))).toThrow(UnexpectedCancellationError);
  });
});

test('the wait of a newer driver is not hidden by an older one', async () => {
  const waits = createWaitTokens(await newTable());
  const wait = {
    key: assignment('w'),
    epoch: 2,
    token: 'new',
    phase: 'AWAIT_PLAN',
    wakeAt: instant('2026-12-01T00:00:00.000Z'),
  };
  await waits.park(wait);
  await waits.park({ ...wait, epoch: 1, token: 'old' });
  expect(await waits.parked(wait.key)).toEqual(wait);
  await waits.remove({ ...wait, token: 'old' });
  expect(await waits.parked(wait.key)).toEqual(wait);
  await waits.remove(wait);
  expect(await waits.parked(wait.key)).toBeUndefined();
});

test('a calendar that was read is believed only until it has changed, and to ask costs one read unit', async () => {
  const table = await newTable();
  const [office, elsewhere] = [createDynamoLedger(table), createDynamoLedger(table)];
  const key = { kind: 'calendar', id: 'vn' };
  const save = async (text: string): Promise<void> => {
    const known = await elsewhere.load(key);
    const version = known?.version ?? 0;
    const event = {
      type: 'CALENDAR_CHANGED',
      at: instant('2026-11-02T01:00:00.000Z'),
      actor: 'quan-tri',
      payload: {},
    };
    const write = {
      ...key,
      expectedVersion: version,
      previousHash: known?.hash ?? '',
      body: { text },
      indexes: {},
      event,
    };
    expect(await elsewhere.commit({ writes: [write] })).toMatchObject({ outcome: 'COMMITTED' });
  };
  expect(await office.load(key)).toBeUndefined();
  await save('x'.repeat(60_000));
  const first = await office.load(key);
  expect(await office.load(key), 'the very same, not a copy').toBe(first);
  await save('another');
  expect(await office.load(key)).toMatchObject({ version: 2, body: { text: 'another' } });
  await save('a third');
  await save('a fourth');
  expect(await office.load(key)).toMatchObject({ version: 4, body: { text: 'a fourth' } });
});
