/** Runs in a thread of its own: copies the log into the ledger file while the main thread goes on committing. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort } from 'node:worker_threads';
import * as z from 'zod/mini';

parentPort?.on('message', (file: unknown) => {
  const database = new DatabaseSync(z.parse(z.string(), file));
  try {
    database.exec('PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE)');
  } finally {
    database.close();
    parentPort?.postMessage('done');
  }
});
