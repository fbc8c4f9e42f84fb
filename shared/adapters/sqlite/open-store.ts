import type { MailStore } from '../../ports/mail-store.ts';
import { createCheckpointer } from './checkpointer.ts';
import { createGroupCommit } from './group-commit.ts';
import { createSqliteLedger } from './ledger.ts';
import type { SqliteLedger } from './ledger.ts';
import { createSqliteMailStore } from './mail-store.ts';
import { createMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import { IN_MEMORY, openDatabase } from './open-database.ts';

/** Name of the ledger file inside the data directory. */
export const LEDGER_FILE = 'ledger.sqlite';

export interface SqliteStore {
  readonly ledger: SqliteLedger;
  readonly mails: MailStore;
  readonly meta: Meta;
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

/** Opens the one file of this machine; everything in it shares one group commit. */
export function openSqliteStore(
  file: string,
  { cacheSize, batch, checkpointAfter }: SqliteStoreOptions = {},
): SqliteStore {
  const opened = openDatabase(file);
  const { database } = opened;
  const group = createGroupCommit(database, batch);
  const checkpointer = file === IN_MEMORY ? undefined : createCheckpointer(file, checkpointAfter);
  if (checkpointer !== undefined) group.join(checkpointer);
  return {
    ledger: createSqliteLedger(database, group, cacheSize),
    mails: createSqliteMailStore(database, group),
    meta: createMeta(database, group),
    close() {
      group.drain();
      checkpointer?.stop();
      opened.close();
    },
  };
}
