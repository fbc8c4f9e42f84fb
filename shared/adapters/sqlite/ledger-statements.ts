/** The statements that write the ledger; prepared once. */
import type { DatabaseSync } from 'node:sqlite';

import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { IndexEntries } from '../../ports/ledger.ts';
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
  forgetAnswersBefore(at: string): number;
  lastPosition(): number;
}

type SixColumns = readonly (string | null)[];

const columnsOf = (indexes: IndexEntries): SixColumns =>
  LEDGER_INDEXES.flatMap((index) => [indexes[index]?.partition ?? null, indexes[index]?.sort ?? null]);

const sameEntries = (left: IndexEntries, right: IndexEntries): boolean =>
  LEDGER_INDEXES.every(
    (index) => left[index]?.partition === right[index]?.partition && left[index]?.sort === right[index]?.sort,
  );

export function createLedgerStatements(database: DatabaseSync): LedgerStatements {
  const insertRecord = database.prepare(
    `INSERT INTO record (kind, id, version, hash, body, list_p, list_s, unit_p, unit_s, open_p, open_s)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateBody = database.prepare('UPDATE record SET version = ?, hash = ?, body = ? WHERE number = ?');
  const updateAll = database.prepare(
    `UPDATE record SET version = ?, hash = ?, body = ?,
     list_p = ?, list_s = ?, unit_p = ?, unit_s = ?, open_p = ?, open_s = ? WHERE number = ?`,
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
  const forgetAnswers = database.prepare('DELETE FROM kept_answer WHERE at < ?');
  const last = database.prepare('SELECT max(position) AS position FROM event');

  return {
    insertRecord({ write, event, bodyText }) {
      const { kind, id, indexes } = write;
      return Number(
        insertRecord.run(kind, id, event.sequence, event.hash, bodyText, ...columnsOf(indexes))
          .lastInsertRowid,
      );
    },
    /** Index columns that are not named in an UPDATE cost nothing; most updates leave the entries as they are. */
    updateRecord(known, { write, event, bodyText }) {
      if (sameEntries(known.indexes, write.indexes))
        updateBody.run(event.sequence, event.hash, bodyText, known.number);
      else updateAll.run(event.sequence, event.hash, bodyText, ...columnsOf(write.indexes), known.number);
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
    forgetAnswersBefore: (at) => Number(forgetAnswers.run(at).changes),
    lastPosition() {
      const position = last.get()?.['position'];
      return typeof position === 'number' ? position : 0;
    },
  };
}
