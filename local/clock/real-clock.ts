/** The wall clock, with one operating-system timer for any number of timers. */
import { instantAt, type Instant } from '../../shared/domain/time.ts';
import type { TimeSource } from './clock.ts';
import { TimerHeap } from './timer-heap.ts';

/**
 * The longest sleep before the wall clock is read again. A wall clock jumps (time service, suspended machine) while
 * setTimeout counts elapsed time, so a timer is at most this late after a jump. It also keeps each sleep far below
 * 2^31-1 ms (24.8 days), above which setTimeout fires at once.
 */
export const LONGEST_SLEEP_MS = 30_000;
/** How many due timers fire before input and output get their turn. */
const TIMERS_PER_TURN = 1_000;

/** How long to sleep before looking at the wall clock again: at least 1 ms, at most `LONGEST_SLEEP_MS`. */
export const sleepMillis = (due: number, now: number): number =>
  Math.min(Math.max(Math.ceil(due - now), 1), LONGEST_SLEEP_MS);

export interface RealClockOptions {
  /** Whether waiting timers keep the process alive; default true. */
  readonly keepsProcessAlive?: boolean;
  /** Milliseconds since 1970; a test passes its own wall clock. */
  readonly wallClock?: () => number;
}

export interface RealClock extends TimeSource {
  /** Drops every timer. */
  close(): void;
}

export function createRealClock(options: RealClockOptions = {}): RealClock {
  const { keepsProcessAlive = true, wallClock = Date.now } = options;
  const heap = new TimerHeap();
  let sleeping: NodeJS.Timeout | undefined;

  const sleep = (): void => {
    clearTimeout(sleeping);
    sleeping = undefined;
    if (heap.first === undefined) return;
    sleeping = setTimeout(wake, sleepMillis(heap.first.at, wallClock()));
    if (!keepsProcessAlive) sleeping.unref();
  };

  const wake = (): void => {
    sleeping = undefined;
    try {
      for (let fired = 0; fired < TIMERS_PER_TURN; fired += 1) {
        const timer = heap.takeDue(wallClock());
        if (timer === undefined) break;
        timer.callback();
      }
    } finally {
      sleep();
    }
  };

  // A busy server asks a dozen times within a millisecond: the text is made, and held by records, once.
  let shown = { millis: NaN, text: instantAt(0) };
  const now = (): Instant => {
    const millis = wallClock();
    if (millis !== shown.millis) shown = { millis, text: instantAt(millis) };
    return shown.text;
  };

  return {
    now,
    millis: wallClock,
    busy: () => undefined,
    idle: () => undefined,
    at(millis, callback) {
      const timer = heap.add(millis, callback);
      if (heap.first === timer) sleep();
      return timer;
    },
    cancel: (handle) => heap.remove(handle),
    close() {
      heap.clear();
      sleep();
    },
  };
}
