/**
 * A clock that jumps to the next timer, and only when nothing is in flight. Real input and output goes on at its own
 * pace meanwhile: whoever does it says so with `busy`/`idle` or `track`, so no wait times out because a disk was slow.
 */
import type { Instant } from '../../shared/domain/time.ts';
import { instantAt, millisOf } from '../../shared/domain/time.ts';
import type { TimeSource } from './clock.ts';
import { TimerHeap } from './timer-heap.ts';

export interface VirtualClock extends TimeSource {
  /** Counts a promise as work in flight until it settles, and returns it. */
  track<Value>(promise: Promise<Value>): Promise<Value>;
  /** Resolves when no tracked work is in flight and no task of this process is left to run. Time stands still. */
  quiet(): Promise<void>;
  /** Lets things settle, jumps to the next timer, fires it, and lets things settle. False when there was none. */
  step(): Promise<boolean>;
  /** Fires every timer up to and including a moment, each at its own time, and ends at that moment. */
  runUntil(moment: Instant): Promise<void>;
  /** Fires timers until none is left; throws after `limit` of them (default 1,000,000), for a process that never ends. */
  runUntilIdle(limit?: number): Promise<void>;
  /** Jumps straight to a moment, as a machine that slept until then: what was due on the way fires late, in order. */
  advanceTo(moment: Instant): Promise<void>;
  /** How many timers are waiting. */
  readonly waiting: number;
  /** The moment of the next timer. */
  readonly next: Instant | undefined;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Counts what is in flight, and tells when a whole turn of the event loop passed without any. */
class Flight {
  #inFlight = 0;
  #begun = 0;
  #landed: (() => void) | undefined;

  readonly begin = (): void => {
    this.#inFlight += 1;
    this.#begun += 1;
  };

  readonly end = (): void => {
    if (this.#inFlight === 0) throw new Error('The virtual clock was told "idle" more often than "busy"');
    this.#inFlight -= 1;
    if (this.#inFlight === 0) this.#landed?.();
  };

  async quiet(): Promise<void> {
    for (let seen = -1; seen !== this.#begun || this.#inFlight > 0;) {
      if (this.#inFlight > 0) await new Promise<void>((resolve) => (this.#landed = resolve));
      this.#landed = undefined;
      seen = this.#begun;
      await turn();
    }
  }
}

class VirtualTime implements VirtualClock {
  readonly #heap = new TimerHeap();
  readonly #flight = new Flight();
  #now: number;
  #driven = false;

  constructor(start: Instant) {
    this.#now = millisOf(start);
  }

  readonly now = (): Instant => instantAt(this.#now);
  readonly millis = (): number => this.#now;
  readonly busy = this.#flight.begin;
  readonly idle = this.#flight.end;
  readonly at: VirtualClock['at'] = (millis, callback) => this.#heap.add(millis, callback);
  readonly cancel: VirtualClock['cancel'] = (handle) => this.#heap.remove(handle);
  readonly quiet = (): Promise<void> => this.#flight.quiet();
  readonly track: VirtualClock['track'] = (promise) => {
    this.busy();
    return promise.finally(this.idle);
  };

  get waiting(): number {
    return this.#heap.size;
  }

  get next(): Instant | undefined {
    return this.#heap.first && instantAt(Math.max(this.#heap.first.at, this.#now));
  }

  readonly step = (): Promise<boolean> => this.#alone(() => this.#fireNext(Infinity));

  readonly runUntil = (moment: Instant): Promise<void> =>
    this.#alone(async () => {
      const end = millisOf(moment);
      while (await this.#fireNext(end));
      this.#now = Math.max(this.#now, end);
    });

  readonly runUntilIdle = (limit = 1_000_000): Promise<void> =>
    this.#alone(async () => {
      for (let fired = 0; await this.#fireNext(Infinity); fired += 1) {
        if (fired >= limit) throw new Error(`Still not idle after ${limit} timers, at ${this.now()}`);
      }
    });

  readonly advanceTo = (moment: Instant): Promise<void> =>
    this.#alone(async () => {
      await this.quiet();
      this.#now = Math.max(this.#now, millisOf(moment));
      while (await this.#fireNext(this.#now));
    });

  async #fireNext(end: number): Promise<boolean> {
    await this.#flight.quiet();
    const timer = this.#heap.takeDue(end);
    if (timer === undefined) return false;
    this.#now = Math.max(this.#now, timer.at);
    timer.callback();
    await this.#flight.quiet();
    return true;
  }

  /** Two drivers at once would each believe that they alone move the time. */
  async #alone<Value>(drive: () => Promise<Value>): Promise<Value> {
    if (this.#driven) throw new Error('The virtual clock is already being driven');
    this.#driven = true;
    try {
      return await drive();
    } finally {
      this.#driven = false;
    }
  }
}

/** A virtual clock that stands at `start` until it is driven. */
export const createVirtualClock = (start: Instant): VirtualClock => new VirtualTime(start);
