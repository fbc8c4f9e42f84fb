/**
 * Group commit: whatever arrives in one turn of the event loop, or while the disk is busy with the transaction before,
 * shares one transaction, and so one sync of the disk. A promise resolves only after that sync. Each work checks everything before it writes anything, and gives
 * a refusal back as its result, so a refused work leaves no trace and spoils none of the others.
 */
import type { DatabaseSync } from 'node:sqlite';

import type { LogSync } from './log-sync.ts';

export interface WorkOptions {
  /** How many writes the work makes; a transaction takes works until their weights reach the batch. */
  readonly weight?: number;
  /** The work may wait for the next transaction, up to a quarter of a second, rather than cause one. */
  readonly lazy?: boolean;
}

/** Keeps memory in step with the file. */
export interface Participant {
  /** After the sync, before any promise resolves; `weight` is the number of writes. */
  committed(weight: number): void;
  rolledBack(): void;
}

export interface GroupCommit {
  submit<T>(run: () => T, options?: WorkOptions): Promise<T>;
  join(participant: Participant): void;
  /**
   * Resolves when what the file holds is on the disk; undefined when it is. Between COMMIT and sync the file already
   * shows what a power cut could still take back, so whoever reads it for somebody else waits.
   */
  settling(): Promise<void> | undefined;
  /** Commits everything that waits, now. */
  drain(): void;
}

/** After a failed sync nobody knows what is on the disk; only a new start, which reads the file, can tell. */
export class LedgerFailedError extends Error {
  constructor(options: ErrorOptions) {
    super(
      'The disk failed while the ledger was writing: check the disk, then start the server again',
      options,
    );
    this.name = 'LedgerFailedError';
  }
}

interface Work {
  readonly weight: number;
  run(): void;
  resolve(): void;
  reject(reason: unknown): void;
}

const LAZY_MILLIS = 250;
const SQLITE_IOERR = 10;

interface Unsynced {
  readonly works: readonly Work[];
  readonly settled: Promise<void>;
}

const isDiskFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === SQLITE_IOERR;

/** Without a `log` every COMMIT syncs by itself (`synchronous = FULL`), or there is nothing to sync. */
export function createGroupCommit(database: DatabaseSync, batch = 256, log?: LogSync): GroupCommit {
  const participants: Participant[] = [];
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  let queue: Work[] = [];
  let scheduled = false;
  let lazyTimer: NodeJS.Timeout | undefined;
  let unsynced: Unsynced | undefined;
  let failure: LedgerFailedError | undefined;

  function transact(works: readonly Work[]): void {
    try {
      begin.run();
      for (const work of works) work.run();
      commit.run();
    } catch (error) {
      undo(works, error);
      return;
    }
    if (log === undefined) settle(works);
    else unsynced = { works, settled: syncOf(log, works) };
  }

  function settle(works: readonly Work[]): void {
    const weight = works.reduce((sum, work) => sum + work.weight, 0);
    for (const participant of participants) participant.committed(weight);
    for (const work of works) work.resolve();
  }

  async function syncOf({ sync }: LogSync, works: readonly Work[]): Promise<void> {
    let problem: unknown;
    try {
      await sync();
    } catch (error) {
      problem = error;
    }
    if (unsynced?.works === works) synced(works, problem);
  }

  function synced(works: readonly Work[], problem: unknown): void {
    unsynced = undefined;
    if (problem === undefined) settle(works);
    else {
      failure = new LedgerFailedError({ cause: problem });
      undo([...works, ...queue.splice(0)], failure);
    }
    if (queue.length > 0) schedule();
  }

  function undo(works: readonly Work[], error: unknown): void {
    if (isDiskFailure(error)) failure = new LedgerFailedError({ cause: error });
    if (database.isTransaction) database.exec('ROLLBACK');
    for (const participant of participants) participant.rolledBack();
    for (const work of works) work.reject(failure ?? error);
  }

  function takeBatch(): readonly Work[] {
    let weight = 0;
    let count = 0;
    while (count < queue.length && weight < batch) weight += queue[count++]?.weight ?? 0;
    const works = queue.slice(0, count);
    queue = queue.slice(count);
    return works;
  }

  function flush(): void {
    scheduled = false;
    clearTimeout(lazyTimer);
    lazyTimer = undefined;
    if (queue.length === 0 || unsynced !== undefined) return;
    transact(takeBatch());
    if (queue.length > 0) schedule();
  }

  function syncNow(works: readonly Work[]): void {
    let problem: unknown;
    try {
      log?.syncNow();
    } catch (error) {
      problem = error;
    }
    synced(works, problem);
  }

  const isBusy = (): boolean => queue.length > 0 || unsynced !== undefined;
  function settleOne(): void {
    if (unsynced === undefined) flush();
    else syncNow(unsynced.works);
  }

  function schedule(): void {
    if (scheduled || unsynced !== undefined) return;
    scheduled = true;
    setImmediate(flush);
  }

  function enqueue(work: Work, lazy: boolean): void {
    queue.push(work);
    if (lazy) lazyTimer ??= setTimeout(flush, LAZY_MILLIS);
    else schedule();
  }

  return {
    submit(run, { weight = 1, lazy = false } = {}) {
      if (failure !== undefined) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        let result: { readonly value: ReturnType<typeof run> } | undefined;
        const work: Work = {
          weight,
          run: () => (result = { value: run() }),
          resolve: () => result !== undefined && resolve(result.value),
          reject,
        };
        enqueue(work, lazy);
      });
    },
    join: (participant) => participants.push(participant),
    settling: () => unsynced?.settled,
    drain() {
      while (isBusy()) settleOne();
    },
  };
}
