/** Takes a copy into a new ledger file; the file gets its name when the copy is whole and was compared. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { instant } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { TargetNotEmptyError } from '../ledger/portable.ts';
import type { CopyOrder, PortableTarget } from '../ledger/portable.ts';
import { buildLedgerFile } from './build-ledger-file.ts';
import { lockExclusively } from './exclusive-lock.ts';
import { moveMarkText, readMoveMark } from './move-mark.ts';
import { openForReading } from './open-database.ts';
import { createSqliteSource } from './portable-source.ts';
import { text } from './row.ts';
import { STAGING_SCHEMA, createStagedEntries } from './staged-entries.ts';

export interface SqliteTarget extends PortableTarget {
  /** The whole copy before it has its name, for the verifier. */
  readonly builtFile: string;
  close(): void;
}

function openStaging(file: string): DatabaseSync {
  const isNew = !existsSync(file);
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  if (isNew) database.exec(`BEGIN; ${STAGING_SCHEMA} COMMIT`);
  return database;
}

const removeDatabase = (file: string): void =>
  ['', '-wal', '-shm', '-journal'].forEach((end) => rmSync(`${file}${end}`, { force: true }));

function syncToDisk(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** The last try was cut off after the file had its name, before the source heard of it. */
function isFinishedCopy(file: string, { id }: CopyOrder): boolean {
  if (!existsSync(file)) return false;
  const database = openForReading(file);
  try {
    const mark = readMoveMark(database);
    return mark?.state === 'ARRIVED' && mark.order === id;
  } finally {
    database.close();
  }
}

/** `epochsPerStart`: see `buildLedgerFile`. Throws `LedgerInUseError` when another process has the file. */
export function openSqliteTarget(file: string, epochsPerStart: number): SqliteTarget {
  mkdirSync(dirname(file), { recursive: true });
  const lock = lockExclusively(file);
  const staging = `${file}.copying`;
  const builtFile = `${file}.unnamed`;
  let database: DatabaseSync | undefined;
  let built: DatabaseSync | undefined;
  let answersSince: Instant | undefined;

  const opened = (): DatabaseSync => (database ??= openStaging(staging));
  const fact = (key: string): string | undefined => {
    const row = opened().prepare('SELECT value FROM fact WHERE key = ?').get(key);
    return row === undefined ? undefined : text(row, 'value');
  };
  const keep = (key: string, value: string): void =>
    void opened().prepare('INSERT OR REPLACE INTO fact (key, value) VALUES (?, ?)').run(key, value);

  function inTransaction(work: () => void): void {
    opened().exec('BEGIN IMMEDIATE');
    try {
      work();
      opened().exec('COMMIT');
    } catch (error) {
      opened().exec('ROLLBACK');
      throw error;
    }
  }
  function forget(): void {
    createStagedEntries(opened()).clear();
    opened().prepare("DELETE FROM fact WHERE key = 'cursor'").run();
  }
  function requireOwn({ id, origin }: CopyOrder): void {
    if (existsSync(file)) throw new TargetNotEmptyError(`Đã có tệp ${file}`);
    if ((fact('origin') ?? origin) !== origin)
      throw new TargetNotEmptyError(`${staging} là bản sao dở dang của một sổ cái khác`);
    // Of the same ledger, but it was opened for work in between: what is staged may be out of date.
    if ((fact('order') ?? id) !== id) inTransaction(forget);
  }
  function closeAll(): void {
    built?.close();
    database?.close();
    built = undefined;
    database = undefined;
  }

  return {
    builtFile,
    async begin(order: CopyOrder) {
      answersSince = order.answersSince;
      if (isFinishedCopy(file, order)) return { cursor: undefined, isFinished: true, answersSince };
      requireOwn(order);
      const begun = fact('order') === order.id ? fact('answers-since') : undefined;
      answersSince = begun === undefined ? order.answersSince : instant(begun);
      const since = answersSince;
      inTransaction(() => {
        keep('order', order.id);
        keep('origin', order.origin);
        keep('answers-since', since);
      });
      return { cursor: fact('cursor'), isFinished: false, answersSince };
    },
    async take({ entries, cursor }) {
      inTransaction(() => {
        createStagedEntries(opened()).stage(entries);
        keep('cursor', cursor);
      });
    },
    async complete() {
      built?.close();
      removeDatabase(builtFile);
      opened().exec('PRAGMA wal_checkpoint(TRUNCATE)');
      const mark = moveMarkText({
        state: 'ARRIVED',
        order: fact('order') ?? '',
        other: fact('origin') ?? '',
      });
      buildLedgerFile({ staging, file: builtFile, epochsPerStart, mark });
      built = new DatabaseSync(builtFile, { readOnly: true });
      const since = answersSince ?? instant('1970-01-01T00:00:00.000Z');
      return createSqliteSource(built, { answersSince: since, pending: false });
    },
    async startOver() {
      inTransaction(forget);
    },
    async finish() {
      closeAll();
      syncToDisk(builtFile);
      renameSync(builtFile, file);
      syncToDisk(dirname(file));
      removeDatabase(builtFile);
      removeDatabase(staging);
    },
    close() {
      closeAll();
      lock.release();
    },
  };
}
