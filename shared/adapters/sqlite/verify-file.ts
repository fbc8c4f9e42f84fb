/** Verifies a ledger file, beside a running server or without one. */
import type { DatabaseSync } from 'node:sqlite';

import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { LedgerVerdict } from '../ledger/verify-ledger.ts';
import { createLedgerReader } from './ledger-reader.ts';
import { openForReading } from './open-database.ts';
import { whole } from './row.ts';

export interface FileVerdict extends LedgerVerdict {
  /** In words, Vietnamese: what is wrong beside the chains, such as events that vanished together with their record. */
  readonly faults: readonly string[];
}

/** Reads one state of the file throughout, whatever is committed meanwhile. */
export async function verifyLedgerFile(file: string): Promise<FileVerdict> {
  const database = openForReading(file);
  try {
    database.exec('BEGIN');
    const reader = createLedgerReader(database);
    const verdict = await verifyLedger({
      allKeys: async (options) => reader.allKeys(options),
      load: async (key) => reader.find(key)?.record,
      events: async (key) => reader.events(key),
      event: async (key, sequence) => reader.event(key, sequence),
    });
    return { ...verdict, faults: [...orphans(database), ...gaps(database), ...fileFaults(database)] };
  } finally {
    database.close();
  }
}

function orphans(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare(
      'SELECT position FROM event WHERE record NOT IN (SELECT number FROM record) ORDER BY position LIMIT 10',
    )
    .all();
  return rows.map((row) => `Sự kiện ở vị trí ${whole(row, 'position')} thuộc về một bản ghi đã mất`);
}

/** Positions run from 1 without gaps, so a record deleted with all its events is noticed too. */
function gaps(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare(
      `SELECT position FROM (SELECT position, lag(position, 1, 0) OVER (ORDER BY position) AS before FROM event)
       WHERE position <> before + 1 ORDER BY position LIMIT 10`,
    )
    .all();
  return rows.map((row) => `Thiếu sự kiện ở ngay trước vị trí ${whole(row, 'position')}`);
}

/** Damage of the disk itself. */
function fileFaults(database: DatabaseSync): readonly string[] {
  const findings = database
    .prepare('PRAGMA quick_check(10)')
    .all()
    .map((row) => String(row['quick_check']));
  return findings.filter((finding) => finding !== 'ok').map((finding) => `Tệp bị hỏng: ${finding}`);
}
