/** Time as a dependency: nothing in the one-machine home reads the wall clock or sets a timer in any other way. */
import type { Instant } from '../../shared/domain/time.ts';

export interface Clock {
  now(): Instant;
  /** Milliseconds since 1970-01-01T00:00Z. */
  millis(): number;
}

/** What `cancel` takes: a timer that was set. */
export interface TimerHandle {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
}

export interface Timers {
  /** Calls back at or after an absolute moment; a moment in the past is due at once, never within this call. */
  at(millis: number, callback: () => void): TimerHandle;
  /** Cancelling a timer that has fired or was cancelled does nothing. */
  cancel(handle: TimerHandle): void;
}

/** Work in flight, which a virtual clock waits for before it jumps. On a real clock the calls cost nothing. */
export interface Activity {
  busy(): void;
  idle(): void;
}

export type TimeSource = Clock & Timers & Activity;
