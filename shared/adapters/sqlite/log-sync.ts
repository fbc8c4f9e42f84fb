import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

/** Brings SQLite's log onto the disk beside the main thread, which meanwhile reads requests and decides on them. */
export interface LogSync {
  /** Everything that was written before the call is on the disk when the promise resolves. */
  readonly sync: () => Promise<void>;
  readonly syncNow: () => void;
  readonly close: () => void;
}

/**
 * The log of an open ledger file. SQLite keeps the same log file as long as a connection is open, and the header of a
 * log that begins anew it syncs by itself; so after this sync a commit survives a power cut, as after one with
 * `synchronous = FULL`, which makes the same call and lets everything else wait for it.
 */
export function openLogSync(file: string): LogSync {
  const log = openSync(`${file}-wal`, 'r+');
  return {
    sync: () =>
      new Promise((resolve, reject) =>
        fdatasync(log, (error) => (error === null ? resolve() : reject(error))),
      ),
    syncNow: () => fdatasyncSync(log),
    close: () => closeSync(log),
  };
}
