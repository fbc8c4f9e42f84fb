/** Runs in a thread of its own: copies the log into the ledger file while the main thread goes on committing. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (file: unknown) => {
  // No schema library in here: it would take more memory than everything else that this thread does.
  if (typeof file !== 'string') throw new TypeError('The name of the ledger file is wanted');
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE)');
  } finally {
    database.close();
    parentPort?.postMessage('done');
  }
});
