/** The statements that write the ledger; prepared once. */
import type { DatabaseSync } from 'node:sqlite';

import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { IndexEntries, LedgerIndex } from '../../ports/ledger.ts';
import type { PreparedWrite } from '../ledger/prepare-commit.ts';
import type { KnownRecord } from './record-cache.ts';

export interface LedgerStatements {
  /** Answers the number of the new row. */
  insertRecord(write: PreparedWrite): number;
  updateRecord(known: KnownRecord, write: PreparedWrite): void;
  insertEvent(position: number, record: number, write: PreparedWrite): void;
  setEpoch(record: number, epoch: number): void;
  insertUniqueKey(key: string, owner: string): void;
  isTaken(key: string): boolean;
  /** False when the key has an answer already; then that one stays. */
  keepAnswer(key: string, fingerprint: string, answerText: string, at: string): boolean;
  hasAnswersBefore(at: string): boolean;
  /** Forgets a part of them, so that others get their turn; answers how many. */
  forgetAnswersBefore(at: string): number;
  lastPosition(): number;
}

const FORGOTTEN_AT_ONCE = 2_000;

type Columns = readonly (string | null)[];

const entryOf = (indexes: IndexEntries, index: LedgerIndex): Columns => [
  indexes[index]?.partition ?? null,
  indexes[index]?.sort ?? null,
];
const columnsOf = (indexes: IndexEntries): Columns =>
  LEDGER_INDEXES.flatMap((index) => entryOf(indexes, index));

const changedIndexes = (left: IndexEntries, right: IndexEntries): readonly LedgerIndex[] =>
  LEDGER_INDEXES.filter(
    (index) => left[index]?.partition !== right[index]?.partition || left[index]?.sort !== right[index]?.sort,
  );

export function createLedgerStatements(database: DatabaseSync): LedgerStatements {
  const insertRecord = database.prepare(
    `INSERT INTO record (kind, id, version, hash, body, list_p, list_s, unit_p, unit_s, open_p, open_s, waiting_p, waiting_s)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateBody = database.prepare('UPDATE record SET version = ?, hash = ?, body = ? WHERE number = ?');
  const updateWaiting = database.prepare(
    'UPDATE record SET version = ?, hash = ?, body = ?, waiting_p = ?, waiting_s = ? WHERE number = ?',
  );
  const updateAll = database.prepare(
    `UPDATE record SET version = ?, hash = ?, body = ?,
     list_p = ?, list_s = ?, unit_p = ?, unit_s = ?, open_p = ?, open_s = ?, waiting_p = ?, waiting_s = ?
     WHERE number = ?`,
  );
  const insertEvent = database.prepare(
    `INSERT INTO event (position, record, sequence, type, at, actor, payload, body_hash, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setEpoch = database.prepare(
    'INSERT INTO claim (record, epoch) VALUES (?, ?) ON CONFLICT (record) DO UPDATE SET epoch = excluded.epoch',
  );
  const insertUniqueKey = database.prepare('INSERT INTO unique_key (key, owner) VALUES (?, ?)');
  const uniqueKey = database.prepare('SELECT 1 FROM unique_key WHERE key = ?');
  const insertAnswer = database.prepare(
    'INSERT INTO kept_answer (key, fingerprint, answer, at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  );
  const forgetAnswers = database.prepare(
    `DELETE FROM kept_answer WHERE key IN (SELECT key FROM kept_answer WHERE at < ? LIMIT ${FORGOTTEN_AT_ONCE})`,
  );
  const oldAnswer = database.prepare('SELECT 1 FROM kept_answer WHERE at < ? LIMIT 1');
  const last = database.prepare('SELECT max(position) AS position FROM event');

  return {
    insertRecord({ write, event, bodyText }) {
      const { kind, id, indexes } = write;
      return Number(
        insertRecord.run(kind, id, event.sequence, event.hash, bodyText, ...columnsOf(indexes))
          .lastInsertRowid,
      );
    },
    /** Index columns that are not named in an UPDATE cost nothing; most updates change none, or only what waits. */
    updateRecord(known, { write, event, bodyText }) {
      const { indexes } = write;
      const changed = changedIndexes(known.indexes, indexes);
      const values = [event.sequence, event.hash, bodyText] as const;
      if (changed.length === 0) updateBody.run(...values, known.number);
      else if (changed.every((index) => index === 'waiting'))
        updateWaiting.run(...values, ...entryOf(indexes, 'waiting'), known.number);
      else updateAll.run(...values, ...columnsOf(indexes), known.number);
    },
    insertEvent(position, record, { event, payloadText }) {
      const { sequence, type, at, actor, bodyHash, previousHash, hash } = event;
      insertEvent.run(position, record, sequence, type, at, actor, payloadText, bodyHash, previousHash, hash);
    },
    setEpoch: (record, epoch) => setEpoch.run(record, epoch),
    insertUniqueKey: (key, owner) => insertUniqueKey.run(key, owner),
    isTaken: (key) => uniqueKey.get(key) !== undefined,
    keepAnswer: (key, fingerprint, answerText, at) =>
      Number(insertAnswer.run(key, fingerprint, answerText, at).changes) > 0,
    hasAnswersBefore: (at) => oldAnswer.get(at) !== undefined,
    forgetAnswersBefore: (at) => Number(forgetAnswers.run(at).changes),
    lastPosition() {
      const position = last.get()?.['position'];
      return typeof position === 'number' ? position : 0;
    },
  };
}
