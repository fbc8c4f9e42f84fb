import { Worker } from 'node:worker_threads';

import type { Participant } from './group-commit.ts';

/** Writes after which the log is copied back, unless told otherwise. */
const WRITES_BETWEEN = 2_000;

export interface Checkpointer extends Participant {
  stop(): void;
}

/**
 * Copying the log back takes tens of milliseconds, which every request would feel if the main thread did it; SQLite
 * lets another connection do it beside the writer. The thread starts when it is first needed. Should it fail, SQLite's
 * own automatic checkpoint, set much higher, takes over on the main thread: slower, as safe.
 */
export function createCheckpointer(file: string, writesBetween = WRITES_BETWEEN): Checkpointer {
  let worker: Worker | undefined;
  let written = 0;
  let busy = false;

  function start(): Worker {
    const started = new Worker(new URL('checkpoint-worker.ts', import.meta.url));
    started.unref();
    started.on('message', () => (busy = false));
    started.on('error', (error) =>
      console.error('The log is copied back on the main thread from now on:', error),
    );
    return started;
  }

  return {
    committed(weight) {
      written += weight;
      if (busy || written < writesBetween) return;
      written = 0;
      busy = true;
      worker ??= start();
      worker.postMessage(file);
    },
    rolledBack: () => undefined,
    stop: () => void worker?.terminate(),
  };
}
