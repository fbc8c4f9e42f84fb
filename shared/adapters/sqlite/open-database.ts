import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { lockExclusively } from './exclusive-lock.ts';
import { bringSchemaForward } from './schema.ts';

export interface OpenDatabase {
  readonly database: DatabaseSync;
  close(): void;
}

/** Keeps nothing: for rehearsals and simulations. */
export const IN_MEMORY = ':memory:';

/**
 * FULL makes SQLite sync its log at each commit, so a commit that returned survives a power cut.
 * Pages of 8 KB hold three typical records, so a batch touches fewer pages than with 4 KB.
 * The log is copied back by the checkpointer; 16,000 pages (128 MB) is the limit should that one fail.
 * The cache holds what is being worked on; what was read long ago the machine itself still has in its memory for files.
 */
export const LEDGER_PRAGMAS = `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 16000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -16384;
  PRAGMA temp_store = MEMORY;
`;

/** Opens the ledger file for writing. Throws `LedgerInUseError` when another process has it. */
export function openDatabase(file: string): OpenDatabase {
  if (file === IN_MEMORY) return prepare(new DatabaseSync(file), () => undefined);
  mkdirSync(dirname(file), { recursive: true });
  const lock = lockExclusively(file);
  try {
    return prepare(new DatabaseSync(file), () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Opens the ledger file beside a running server, for the verifier and for copies. */
export const openForReading = (file: string): DatabaseSync => new DatabaseSync(file, { readOnly: true });

function prepare(database: DatabaseSync, released: () => void): OpenDatabase {
  try {
    database.exec(LEDGER_PRAGMAS);
    bringSchemaForward(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    database,
    close() {
      database.close();
      released();
    },
  };
}
