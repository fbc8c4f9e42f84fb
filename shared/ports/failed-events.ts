/**
 * Events that the relay could not carry out, kept until it can: what follows from an event, its mails among it, is late
 * but never lost. An event is known by its record and its place in that record's chain.
 */
import type { Instant } from '../domain/time.ts';
import type { RecordKey } from './ledger.ts';

export interface EventPlace extends RecordKey {
  readonly sequence: number;
}
export interface FailedEvent extends EventPlace {
  /** How often it was put aside: once by the relay, then at each try that failed. */
  readonly attempts: number;
  readonly firstFailedAt: Instant;
  readonly lastFailedAt: Instant;
  readonly nextTryAt: Instant;
  /** What went wrong the last time, for whoever operates the home. */
  readonly problem: string;
}

export interface FailedEvents {
  /** Puts an event aside, or replaces what is known of it. */
  put(failed: FailedEvent): Promise<void>;
  find(place: EventPlace): Promise<FailedEvent | undefined>;
  /** Those whose next try comes soonest, up to `limit`; with `dueBy` only those whose next try comes no later. */
  list(filter: { readonly dueBy?: Instant; readonly limit: number }): Promise<readonly FailedEvent[]>;
  /** It was carried out. */
  remove(place: EventPlace): Promise<void>;
}
