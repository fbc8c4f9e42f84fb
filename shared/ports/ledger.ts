/**
 * The ledger: records with a version, and for every version exactly one event, hash-chained per record.
 * One command is one commit; the events are the outbox. Version n of a record was written by its event n.
 */
import type { Instant } from '../domain/time.ts';

export interface RecordKey {
  /** One of the kinds of `shared/domain/records.ts`, e.g. `assignment`. */
  readonly kind: string;
  readonly id: string;
}

/** A body is plain JSON; the adapter keeps its canonical text, so that both homes store the same bytes. */
export interface StoredRecord extends RecordKey {
  readonly version: number;
  /** Hash of the event that wrote this version. */
  readonly hash: string;
  /** Fencing token: the epoch of the newest driver that has written or claimed this record; 0 when none has. */
  readonly epoch: number;
  readonly body: unknown;
}

export interface NewEvent {
  readonly type: string;
  readonly at: Instant;
  /** Who did it: a person's id, or `clock` for the workflow, or `link:<person>` for a signed link. */
  readonly actor: string;
  readonly payload: unknown;
}

export interface LedgerEvent extends NewEvent, RecordKey {
  /** 1 for the event that created the record; equal to the version that it wrote. */
  readonly sequence: number;
  /** SHA-256, hex, of the canonical text of the body that this event wrote. */
  readonly bodyHash: string;
  /** Hash of the event before it in this record's chain; empty for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** Secondary indexes. An entry absent from a write is absent from the index (sparse). */
export const LEDGER_INDEXES = ['list', 'unit', 'open', 'waiting'] as const;
export type LedgerIndex = (typeof LEDGER_INDEXES)[number];
export interface IndexEntry {
  readonly partition: string;
  readonly sort: string;
}
export type IndexEntries = { readonly [index in LedgerIndex]?: IndexEntry };

export interface LedgerWrite extends RecordKey {
  /** 0: the record must not exist yet. */
  readonly expectedVersion: number;
  readonly body: unknown;
  readonly indexes: IndexEntries;
  readonly event: NewEvent;
  /** The chain so far: hash of the version read (empty for a new record). */
  readonly previousHash: string;
  /** Written by a workflow driver of this epoch: refused when a newer driver has claimed the record. */
  readonly epoch?: number;
}

export interface Commit {
  /** 1 to 40 writes, all or nothing, each of another record. */
  readonly writes: readonly LedgerWrite[];
  /** Keys that must be new; the whole commit fails when one is taken. */
  readonly uniqueKeys?: readonly { readonly key: string; readonly owner: string }[];
  /** The answer to keep for a repeated request with the same key, for at least 24 hours. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string; readonly answer: unknown };
}

export type CommitOutcome =
  | { readonly outcome: 'COMMITTED'; readonly events: readonly LedgerEvent[] }
  /** Another writer was first: load again and decide again. */
  | { readonly outcome: 'CONFLICT'; readonly key: RecordKey }
  /** A newer driver holds this record: the caller must stop. */
  | { readonly outcome: 'SUPERSEDED'; readonly key: RecordKey }
  | { readonly outcome: 'KEY_TAKEN'; readonly key: string }
  /** The idempotency key was used before: with the same fingerprint the kept answer holds. */
  | { readonly outcome: 'REPEATED'; readonly fingerprint: string; readonly answer: unknown };

export interface LedgerQuery {
  readonly index: LedgerIndex;
  readonly partition: string;
  /** Inclusive bounds on the sort key. */
  readonly from?: string;
  readonly to?: string;
  /** Exclusive start, from a previous page's `next`. */
  readonly after?: string;
  readonly descending?: boolean;
  readonly limit: number;
}
export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. Opaque. */
  readonly next?: string;
}

export interface Ledger {
  load(key: RecordKey): Promise<StoredRecord | undefined>;
  /** In the order of the keys; missing records are left out. */
  loadMany(keys: readonly RecordKey[]): Promise<readonly StoredRecord[]>;
  commit(commit: Commit): Promise<CommitOutcome>;
  query(query: LedgerQuery): Promise<Page<StoredRecord>>;
  /** Events of one record by ascending sequence. */
  events(
    key: RecordKey,
    options?: { readonly after?: number; readonly limit?: number },
  ): Promise<readonly LedgerEvent[]>;
  event(key: RecordKey, sequence: number): Promise<LedgerEvent | undefined>;
  idempotentAnswer(
    key: string,
  ): Promise<{ readonly fingerprint: string; readonly answer: unknown } | undefined>;
  /** Raises the fencing token of a record to `epoch`; false when a newer driver already holds it. */
  claim(key: RecordKey, epoch: number): Promise<boolean>;
  /** Every record key of the ledger, for verification, copies and recounts. */
  allKeys(options?: { readonly after?: string; readonly limit?: number }): Promise<Page<RecordKey>>;
}
