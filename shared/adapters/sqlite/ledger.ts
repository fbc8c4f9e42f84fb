/** The ledger on one machine. */
import type { DatabaseSync } from 'node:sqlite';

import { DAY_MS, instantAt, millisOf } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ledger, RecordKey, StoredRecord } from '../../ports/ledger.ts';
import { prepareCommit } from '../ledger/prepare-commit.ts';
import type { GroupCommit } from './group-commit.ts';
import { createLedgerReader } from './ledger-reader.ts';
import type { LedgerReader } from './ledger-reader.ts';
import type { PositionedEvent } from './ledger-rows.ts';
import { createLedgerStatements } from './ledger-statements.ts';
import { createLedgerWriter } from './ledger-writer.ts';
import { createRecordCache } from './record-cache.ts';
import type { RecordCache } from './record-cache.ts';

export type CommittedListener = (events: readonly PositionedEvent[]) => void;

export interface SqliteLedger extends Ledger {
  /** Events of all records in the order of their commits, after a position; for the relay. */
  eventsAfter(position: number, limit: number): Promise<readonly PositionedEvent[]>;
  /** Called after each transaction with its events, in order; answers how to stop listening. */
  onCommitted(listener: CommittedListener): () => void;
  /** Drops answers kept for repeated requests once they are two days old; answers how many. */
  forgetOldAnswers(now: Instant): Promise<number>;
}

const KEPT_ANSWER_DAYS = 2;

export function createSqliteLedger(
  database: DatabaseSync,
  group: GroupCommit,
  cacheSize = 20_000,
): SqliteLedger {
  const statements = createLedgerStatements(database);
  const cache = createRecordCache(cacheSize);
  const reader = createLedgerReader(database, cache);
  const writer = createLedgerWriter(statements, reader, cache);
  const listeners = new Set<CommittedListener>();
  group.join({
    committed: () => announce(listeners, writer.takeCommitted()),
    rolledBack: () => writer.forgetUncommitted(),
  });
  const load = createLoad(reader, cache);

  /** What nobody has been told of yet nobody may read either. */
  async function onDisk<Found>(read: () => Found): Promise<Found> {
    for (let settling = group.settling(); settling !== undefined; settling = group.settling()) await settling;
    return read();
  }
  const isUnsynced = (key: RecordKey): boolean => cache.staged(key) !== undefined;

  return {
    load: async (key) => (isUnsynced(key) ? onDisk(() => load(key)) : load(key)),
    async loadMany(keys) {
      const found = () => keys.flatMap((key) => load(key) ?? []);
      return keys.some(isUnsynced) ? onDisk(found) : found();
    },
    async commit(commit) {
      const prepared = prepareCommit(commit);
      return group.submit(() => writer.commit(prepared), { weight: prepared.writes.length });
    },
    async query(query) {
      const page = await onDisk(() => reader.query(query));
      return { ...page, items: page.items.map((known) => known.record) };
    },
    events: (key, options) => onDisk(() => reader.events(key, options)),
    event: (key, sequence) => onDisk(() => reader.event(key, sequence)),
    async idempotentAnswer(key) {
      const kept = reader.keptAnswer(key);
      return kept === undefined ? undefined : onDisk(() => reader.keptAnswer(key));
    },
    claim: (key, epoch) => group.submit(() => writer.claim(key, epoch)),
    allKeys: (options) => onDisk(() => reader.allKeys(options)),
    eventsAfter: (position, limit) => onDisk(() => reader.eventsAfter(position, limit)),
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async forgetOldAnswers(now) {
      const before = instantAt(millisOf(now) - KEPT_ANSWER_DAYS * DAY_MS);
      // Asked every few minutes: nothing to forget needs no transaction.
      let forgotten = 0;
      while (statements.hasAnswersBefore(before))
        forgotten += await group.submit(() => statements.forgetAnswersBefore(before));
      return forgotten;
    },
  };
}

function createLoad(reader: LedgerReader, cache: RecordCache): (key: RecordKey) => StoredRecord | undefined {
  return (key) => {
    const known = cache.committed(key);
    if (known !== undefined) return known.record;
    const found = reader.find(key);
    if (found !== undefined) cache.keep(found);
    return found?.record;
  };
}

/** A listener that throws is a bug: it is made loud, but the commits stand and the other listeners hear of them. */
function announce(listeners: ReadonlySet<CommittedListener>, events: readonly PositionedEvent[]): void {
  if (events.length === 0) return;
  for (const listener of listeners) {
    try {
      listener(events);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
