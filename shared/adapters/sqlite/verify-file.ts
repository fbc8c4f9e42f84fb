/** Verifies a ledger file, beside a running server or without one. */
import type { DatabaseSync } from 'node:sqlite';

import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { LedgerVerdict } from '../ledger/verify-ledger.ts';
import { createChainReader } from './chain-reader.ts';
import { openForReading } from './open-database.ts';
import { whole } from './row.ts';
import { SCHEMA_VERSION, schemaVersionOf } from './schema.ts';

export interface FileVerdict extends LedgerVerdict {
  /** In words, Vietnamese: what is wrong beside the chains, such as events that vanished together with their record. */
  readonly faults: readonly string[];
  /** Of the file as it is; verifying brings nothing forward. */
  readonly schema: number;
}

/** There is nothing that could be verified; the message says why, in Vietnamese. */
export class UnreadableLedgerError extends Error {
  override readonly name = 'UnreadableLedgerError';
}

/** Throws `UnreadableLedgerError` for what is no ledger, or one of a newer program than this. */
function readableSchemaOf(database: DatabaseSync, file: string): number {
  const schema = schemaIn(database);
  if (schema === undefined || schema === 0)
    throw new UnreadableLedgerError(`Tệp không phải là sổ cái: ${file}`);
  if (schema > SCHEMA_VERSION)
    throw new UnreadableLedgerError(
      `Sổ cái do một chương trình mới hơn ghi (lược đồ ${schema}, chương trình này đọc đến ${SCHEMA_VERSION}): hãy kiểm tra bằng chương trình ấy`,
    );
  return schema;
}

function schemaIn(database: DatabaseSync): number | undefined {
  try {
    return schemaVersionOf(database);
  } catch {
    return undefined;
  }
}

/** Reads one state of the file throughout, whatever is committed meanwhile. Throws `UnreadableLedgerError`. */
export async function verifyLedgerFile(file: string): Promise<FileVerdict> {
  const database = openForReading(file);
  try {
    const schema = readableSchemaOf(database, file);
    database.exec('BEGIN');
    const verdict = await verifyLedger(createChainReader(database));
    const faults = [...orphans(database), ...gaps(database), ...fileFaults(database)];
    return { ...verdict, faults, schema };
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
