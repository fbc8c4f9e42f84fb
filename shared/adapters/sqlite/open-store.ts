import type { DatabaseSync } from 'node:sqlite';

import type { FailedEvents } from '../../ports/failed-events.ts';
import type { MailStore } from '../../ports/mail-store.ts';
import { createCheckpointer } from './checkpointer.ts';
import { createSqliteFailedEvents } from './failed-events.ts';
import { createGroupCommit } from './group-commit.ts';
import { createSqliteLedger } from './ledger.ts';
import type { SqliteLedger } from './ledger.ts';
import { createSqliteMailStore } from './mail-store.ts';
import { openLogSync } from './log-sync.ts';
import type { LogSync } from './log-sync.ts';
import { createMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import { IN_MEMORY, openDatabase } from './open-database.ts';
import { createWaits } from './waits.ts';
import type { Waits } from './waits.ts';

/** Name of the ledger file inside the data directory. */
export const LEDGER_FILE = 'ledger.sqlite';

export interface SqliteStore {
  readonly ledger: SqliteLedger;
  readonly mails: MailStore;
  readonly failedEvents: FailedEvents;
  readonly meta: Meta;
  readonly waits: Waits;
  /** Commits what waits, then gives the file free. */
  close(): void;
}

export interface SqliteStoreOptions {
  /** Records kept in memory. */
  readonly cacheSize?: number;
  /** Writes per transaction. */
  readonly batch?: number;
  /** Writes after which the log is copied back into the file. */
  readonly checkpointAfter?: number;
}

/** COMMIT itself syncs no more; the group commit does, before anybody hears of the commit. */
function takeOverSync(file: string, database: DatabaseSync): LogSync {
  const log = openLogSync(file);
  database.exec('PRAGMA synchronous = NORMAL');
  return log;
}

/** Opens the one file of this machine; everything in it shares one group commit. */
export function openSqliteStore(
  file: string,
  { cacheSize, batch, checkpointAfter }: SqliteStoreOptions = {},
): SqliteStore {
  const opened = openDatabase(file);
  const { database } = opened;
  const log = file === IN_MEMORY ? undefined : takeOverSync(file, database);
  const group = createGroupCommit(database, batch, log);
  const checkpointer = file === IN_MEMORY ? undefined : createCheckpointer(file, checkpointAfter);
  if (checkpointer !== undefined) group.join(checkpointer);
  return {
    ledger: createSqliteLedger(database, group, cacheSize),
    mails: createSqliteMailStore(database, group),
    failedEvents: createSqliteFailedEvents(database, group),
    meta: createMeta(database, group),
    waits: createWaits(database, group),
    close() {
      group.drain();
      checkpointer?.stop();
      log?.close();
      opened.close();
    },
  };
}
