/**
 * A ledger as entries that either home can give out and take in, whatever the order in which they come. Texts of bodies,
 * payloads and answers are the stored ones, never parsed and written anew: what is copied is the bytes.
 *
 * What a home can do without is no entry: where drivers wait (they are started from the records), and which digests of a
 * morning are taken (the lines of the mails say so).
 */
import type { Instant } from '../../domain/time.ts';
import type { FailedEvent } from '../../ports/failed-events.ts';
import type { IndexEntries, RecordKey } from '../../ports/ledger.ts';
import type { MailEntry } from '../../ports/mail-store.ts';

export interface PortableRecord extends RecordKey {
  readonly entry: 'RECORD';
  readonly version: number;
  readonly hash: string;
  readonly epoch: number;
  readonly body: string;
  readonly indexes: IndexEntries;
}
export interface PortableEvent extends RecordKey {
  readonly entry: 'EVENT';
  /** Its place in the order of all events, from 1 without gaps; undefined for one that was written in the cloud. */
  readonly position: number | undefined;
  readonly sequence: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: string;
  readonly payload: string;
  readonly bodyHash: string;
  readonly previousHash: string;
  readonly hash: string;
}
export interface PortableUniqueKey {
  readonly entry: 'UNIQUE_KEY';
  readonly key: string;
  readonly owner: string;
}
export interface PortableAnswer {
  readonly entry: 'ANSWER';
  readonly key: string;
  readonly fingerprint: string;
  readonly answer: string;
  readonly at: Instant;
}
export interface PortableMail {
  readonly entry: 'MAIL';
  readonly mail: MailEntry;
}
/** An event whose effects are still to come. */
export interface PortableFailure {
  readonly entry: 'FAILURE';
  readonly failed: FailedEvent;
}
export type PortableEntry =
  PortableRecord | PortableEvent | PortableUniqueKey | PortableAnswer | PortableMail | PortableFailure;
export const ENTRIES = [
  'RECORD',
  'EVENT',
  'UNIQUE_KEY',
  'ANSWER',
  'MAIL',
  'FAILURE',
] as const satisfies readonly PortableEntry['entry'][];

export interface PortablePage {
  readonly entries: readonly PortableEntry[];
  /** Where the next page begins; opaque, and good for a later process too. */
  readonly cursor: string;
}

/** Gives out every entry once, a page at a time, so that memory does not grow with the ledger. */
export interface PortableSource {
  pages(after?: string): AsyncIterable<PortablePage>;
}

/** How far an unfinished copy has come; undefined when it is still to begin. */
export interface CopyProgress {
  readonly cursor: string | undefined;
  /** The copy is whole and may be opened: only the source has not heard of it yet. */
  readonly isFinished: boolean;
  /** Answers to repeated requests are copied from this moment on; fixed by the first try, so that every try counts alike. */
  readonly answersSince: Instant;
}

export interface CopyOrder {
  /** The same for each try; another one when the source was opened for work in between. */
  readonly id: string;
  /** Which ledger it is, whatever it is called now. */
  readonly origin: string;
  readonly answersSince: Instant;
}

export interface PortableTarget {
  /** Begins, or goes on with its own unfinished copy. Throws `TargetNotEmptyError` for anything else that it finds. */
  readonly begin: (order: CopyOrder) => Promise<CopyProgress>;
  /** Stores entries; the same entry may come again and replaces itself. */
  readonly take: (page: PortablePage) => Promise<void>;
  /** All entries are here: makes of them what a home can open. What was taken can be read by then. */
  readonly complete: () => Promise<PortableSource>;
  /** The copy was compared and holds. From now on a home may open it. */
  readonly finish: () => Promise<void>;
  /** Forgets how far the copy has come: the next try copies all entries again. */
  readonly startOver: () => Promise<void>;
}

export class TargetNotEmptyError extends Error {
  override readonly name = 'TargetNotEmptyError';
}
