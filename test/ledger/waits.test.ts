import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openForReading } from '../../shared/adapters/sqlite/open-database.ts';
import { openSqliteStore, type SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import type { ConfirmedWait } from '../../shared/adapters/sqlite/waits.ts';
import { instant } from '../../shared/domain/time.ts';
import { assignment, commitNext } from './builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'waits-'));
let files = 0;
const newFile = () => join(folder, `${(files += 1)}.sqlite`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WAKES = instant('2026-11-24T00:30:00.000Z');
const waitOf = (assignmentId: string, more: Partial<ConfirmedWait> = {}): ConfirmedWait => ({
  assignmentId,
  version: 1,
  edition: '1.1',
  state: 'Await report',
  phase: 'AWAITING_REPORT',
  overdue: false,
  wakeAt: WAKES,
  ...more,
});
const KEPT = { state: 'Await report', phase: 'AWAITING_REPORT', overdue: false, wakeAt: WAKES };

const open = ({ ledger }: SqliteStore, id: string) =>
  commitNext(ledger, assignment(id), { indexes: { open: { partition: 'open#d1', sort: id } } });
const openOf = ({ waits }: SqliteStore, more: { after?: string; limit?: number; edition?: string } = {}) =>
  waits.openOf('d1', { edition: '1.1', after: '', limit: 10, ...more });

/** What is kept waits for the next transaction. */
const written = ({ meta }: SqliteStore) => meta.setMeta('written', 'yes');

test('what is kept of a wait is found after a restart, beside the assignments of which nothing is kept', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  for (const id of ['a', 'b', 'c']) await open(store, id);
  store.waits.keep(waitOf('b'));
  store.waits.keep(waitOf('c', { overdue: true, state: 'Escalate late report' }));
  store.close();
  const again = openSqliteStore(file);
  expect(openOf(again)).toEqual([
    { id: 'a' },
    { id: 'b', wait: KEPT },
    { id: 'c', wait: { ...KEPT, overdue: true, state: 'Escalate late report' } },
  ]);
  expect(openOf(again, { limit: 1 })).toEqual([{ id: 'a' }]);
  expect(openOf(again, { after: 'a', limit: 1 })).toEqual([{ id: 'b', wait: KEPT }]);
  again.close();
});

test('a wait of another version of the record is not found, whether older or not yet there', async () => {
  const store = openSqliteStore(newFile());
  await open(store, 'a');
  store.waits.keep(waitOf('a'));
  await written(store);
  expect(openOf(store)).toEqual([{ id: 'a', wait: KEPT }]);
  await open(store, 'a');
  expect(openOf(store)).toEqual([{ id: 'a' }]);
  store.waits.keep(waitOf('a', { version: 2 }));
  await written(store);
  expect(openOf(store)).toEqual([{ id: 'a', wait: KEPT }]);
  store.waits.keep(waitOf('a', { version: 3 }));
  await written(store);
  expect(openOf(store)).toEqual([{ id: 'a' }]);
  store.close();
});

test('a wait of another edition is not found', async () => {
  const store = openSqliteStore(newFile());
  await open(store, 'a');
  store.waits.keep(waitOf('a', { edition: '1.1' }));
  await written(store);
  expect(openOf(store, { edition: '2.1' })).toEqual([{ id: 'a' }]);
  store.close();
});

test('nothing is kept of what has ended, of what ends before anything was written, or of what does not exist', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  for (const id of ['a', 'b', 'c']) await open(store, id);
  for (const id of ['a', 'c']) store.waits.keep(waitOf(id));
  await written(store);
  for (const id of ['a', 'b']) await commitNext(store.ledger, assignment(id), { indexes: {} });
  store.waits.keep(waitOf('b', { version: 2 }));
  store.waits.keep(waitOf('nowhere'));
  store.close();
  const reading = openForReading(file);
  expect(reading.prepare('SELECT count(*) AS rows FROM wait').get()).toEqual({ rows: 1 });
  reading.close();
});
