import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { createGroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import { createSqliteLedger } from '../../shared/adapters/sqlite/ledger.ts';
import { LedgerInUseError } from '../../shared/adapters/sqlite/exclusive-lock.ts';
import { openDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { instant } from '../../shared/domain/time.ts';
import { reviewsOf } from '../../shared/domain/waiting.ts';
import { assignment, commitNext, writeAfter } from './builders.ts';
import { ledgerContract } from './ledger-contract.ts';
import { failedEventsContract } from './failed-events-contract.ts';
import { mailContract } from './mail-contract.ts';
import { checkInterleaving, interleavings } from './ledger-properties.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
let files = 0;
const newFile = () => join(folder, `${(files += 1)}`, 'ledger.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

ledgerContract('on one machine', async () => openSqliteStore(newFile()).ledger);
ledgerContract(
  'on one machine, with a cache of a single record',
  async () => openSqliteStore(newFile(), { cacheSize: 1 }).ledger,
);

mailContract('on one machine', async () => openSqliteStore(newFile()).mails);

failedEventsContract('on one machine', async () => openSqliteStore(newFile()).failedEvents);

test('whatever commits arrive together, versions, chains, unique keys, answers and epochs hold', async () => {
  const store = openSqliteStore(newFile(), { cacheSize: 2, batch: 5 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(interleavings, (rounds) => checkInterleaving(store.ledger, `run-${(run += 1)}`, rounds)),
    { numRuns: 150 },
  );
  store.close();
});

describe('group commit', () => {
  test('a refused commit does not spoil those that share its transaction', async () => {
    const { ledger } = openSqliteStore(newFile());
    const stale = { ...writeAfter(assignment('b'), undefined), expectedVersion: 4, previousHash: 'x' };
    const outcomes = await Promise.all([
      ledger.commit({ writes: [writeAfter(assignment('a'), undefined)] }),
      ledger.commit({ writes: [writeAfter(assignment('c'), undefined), stale] }),
      ledger.commit({ writes: [writeAfter(assignment('c'), undefined)] }),
    ]);
    expect(outcomes.map((each) => each.outcome)).toEqual(['COMMITTED', 'CONFLICT', 'COMMITTED']);
  });

  test('when the transaction fails, every commit in it is rejected, and the next one starts clean', async () => {
    const { database } = openDatabase(newFile());
    const ledger = createSqliteLedger(database, createGroupCommit(database));
    await commitNext(ledger, assignment('a'));
    database.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON event WHEN NEW.type = 'FULL'
      BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    const read = await ledger.load(assignment('a'));
    const together = await Promise.allSettled([
      ledger.commit({ writes: [writeAfter(assignment('a'), read)] }),
      ledger.commit({ writes: [writeAfter(assignment('b'), undefined, { type: 'FULL' })] }),
    ]);
    expect(together.map((each) => each.status)).toEqual(['rejected', 'rejected']);
    expect((await ledger.load(assignment('a')))?.version).toBe(1);
    expect((await commitNext(ledger, assignment('a'))).outcome).toBe('COMMITTED');
    expect((await ledger.eventsAfter(0, 9)).map((event) => event.position)).toEqual([1, 2]);
  });

  test('the relay hears of every event in the order of its position, and can read on from any of them', async () => {
    const file = newFile();
    const store = openSqliteStore(file, { batch: 3 });
    const heard: number[] = [];
    const stop = store.ledger.onCommitted((events) => heard.push(...events.map((event) => event.position)));
    await Promise.all(
      Array.from({ length: 10 }, (_, each) => commitNext(store.ledger, assignment(`r-${each}`))),
    );
    stop();
    await commitNext(store.ledger, assignment('unheard'));
    expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    store.close();
    const again = openSqliteStore(file);
    await commitNext(again.ledger, assignment('later'));
    expect((await again.ledger.eventsAfter(9, 2)).map((event) => event.id)).toEqual(['r-9', 'unheard']);
    expect((await again.ledger.eventsAfter(11, 9)).map((event) => [event.position, event.id])).toEqual([
      [12, 'later'],
    ]);
    again.close();
  });

  test('small facts are kept over a restart, lazy ones too', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    await store.meta.setMeta('boots', '7');
    const lazy = store.meta.setMeta('relay', '41', { lazy: true });
    expect(await store.meta.getMeta('relay')).toBeUndefined();
    store.close();
    await lazy;
    const again = openSqliteStore(file);
    expect([await again.meta.getMeta('boots'), await again.meta.getMeta('relay')]).toEqual(['7', '41']);
    again.close();
  });
});

test('a second process is told in one line that the ledger is in use', () => {
  const file = newFile();
  const store = openSqliteStore(file);
  expect(() => openSqliteStore(file)).toThrow(LedgerInUseError);
  store.close();
  openSqliteStore(file).close();
});

test('a ledger written by a newer program is not touched', () => {
  const file = newFile();
  const opened = openDatabase(file);
  opened.database.exec('PRAGMA user_version = 99');
  opened.close();
  expect(() => openDatabase(file)).toThrow('run the newer program');
});

test('kept answers are dropped after two days, not before', async () => {
  const store = openSqliteStore(newFile());
  await commitNext(
    store.ledger,
    assignment('a'),
    {},
    { idempotency: { key: 'k', fingerprint: 'f', answer: 1 } },
  );
  expect(await store.ledger.forgetOldAnswers(instant('2026-11-23T23:00:00.000Z'))).toBe(0);
  expect(await store.ledger.forgetOldAnswers(instant('2026-11-24T02:00:00.000Z'))).toBe(1);
  expect(await store.ledger.idempotentAnswer('k')).toBeUndefined();
  store.close();
});

test('a file of the program before opens with its queue as it was, and each mail then waits for itself', async () => {
  const file = newFile();
  const at = instant('2026-11-23T01:00:00.000Z');
  const first = openSqliteStore(file);
  const mail = { personId: 'p-1', unitId: 'u-1', notice: { kind: 'ISSUED' }, queuedAt: at };
  await first.mails.enqueue([
    { ...mail, key: 'a', when: { kind: 'NOW' } },
    { ...mail, key: 'b', when: { kind: 'NOW' } },
  ]);
  first.close();
  const before = openDatabase(file);
  before.database.exec(`
    DROP INDEX mail_due; DROP INDEX mail_digest_due; DROP INDEX mail_morning; DROP TABLE failed_event;
    ALTER TABLE mail DROP COLUMN next_try_at; ALTER TABLE mail DROP COLUMN morning;
    ALTER TABLE mail DROP COLUMN orders;
    DROP TRIGGER wait_over; DROP TABLE wait;
    DROP INDEX record_waiting;
    ALTER TABLE record DROP COLUMN waiting_p; ALTER TABLE record DROP COLUMN waiting_s;
    CREATE INDEX mail_now ON mail (queued_at) WHERE state = 'QUEUED' AND digest_day IS NULL;
    PRAGMA user_version = 1`);
  before.close();
  const second = openSqliteStore(file);
  const { mails, failedEvents } = second;
  expect((await mails.claimImmediate(at, 1)).map(({ key }) => key)).toEqual(['a']);
  const nextTryAt = instant('2026-11-23T01:05:00.000Z');
  await mails.putBack(['a'], { at, nextTryAt, detail: 'hộp thư đang bận', counts: true });
  expect((await mails.claimImmediate(at, 9)).map(({ key }) => key)).toEqual(['b']);
  expect(await failedEvents.list({ limit: 9 })).toEqual([]);
  second.close();
});

test('a plan that waited in a file of the program before stands in the list of what waits', async () => {
  const file = newFile();
  const first = openSqliteStore(file);
  const body = {
    phase: 'PLAN_UNDER_REVIEW',
    reviewerUnitId: 'van-phong',
    duties: { PLAN_REVIEW: { dueDay: '2026-11-25' }, REPORT: { dueDay: '2026-12-18' } },
  };
  await commitNext(first.ledger, assignment('a-1'), { body });
  await commitNext(first.ledger, assignment('a-2'), { body: { ...body, phase: 'AWAITING_REPORT' } });
  first.close();
  const before = openDatabase(file);
  before.database.exec(`DROP TRIGGER wait_over; DROP TABLE wait; DROP INDEX record_waiting;
    ALTER TABLE record DROP COLUMN waiting_p; ALTER TABLE record DROP COLUMN waiting_s; PRAGMA user_version = 2`);
  before.close();
  const upgraded = openSqliteStore(file);
  const { items } = await upgraded.ledger.query({ ...reviewsOf('van-phong'), limit: 9 });
  expect(items.map(({ id }) => id)).toEqual(['a-1']);
  upgraded.close();
});
