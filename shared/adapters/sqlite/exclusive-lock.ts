import { DatabaseSync } from 'node:sqlite';

export interface Lock {
  release(): void;
}

export class LedgerInUseError extends Error {
  constructor(file: string, options: ErrorOptions) {
    super(
      `The ledger ${file} is in use by another process. Only one may write: stop the other one, or give this one its own data directory.`,
      options,
    );
    this.name = 'LedgerInUseError';
  }
}

/**
 * Holds a lock of the operating system for as long as the process lives, however it ends. The lock is on a file
 * beside the ledger, because SQLite's own exclusive mode would also shut out readers: the verifier and the backup.
 */
export function lockExclusively(file: string): Lock {
  const lock = new DatabaseSync(`${file}.lock`);
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new LedgerInUseError(file, { cause });
  }
  return { release: () => lock.close() };
}
