/** A binary heap of timers: the earliest first, equal moments in the order of registration. */
import type { TimerHandle } from './clock.ts';

const REMOVED = -1;

export class Timer implements TimerHandle {
  readonly at: number;
  readonly sequence: number;
  readonly callback: () => void;
  /** Its place in the heap, so that cancelling frees it at once and holds nothing for a year. */
  place = REMOVED;

  constructor(at: number, sequence: number, callback: () => void) {
    this.at = at;
    this.sequence = sequence;
    this.callback = callback;
  }
}

const isBefore = (one: Timer, other: Timer): boolean =>
  one.at < other.at || (one.at === other.at && one.sequence < other.sequence);

export class TimerHeap {
  readonly #timers: Timer[] = [];
  #registered = 0;

  get size(): number {
    return this.#timers.length;
  }

  get first(): Timer | undefined {
    return this.#timers[0];
  }

  add(at: number, callback: () => void): Timer {
    if (!Number.isFinite(at)) throw new RangeError(`A timer needs a moment, not ${at}`);
    const timer = new Timer(at, this.#registered++, callback);
    this.#timers.push(timer);
    this.#rise(timer, this.#timers.length - 1);
    return timer;
  }

  /** Takes a timer out; does nothing when it is no longer in. */
  remove(handle: TimerHandle): void {
    if (!(handle instanceof Timer) || this.#timers[handle.place] !== handle) return;
    const place = handle.place;
    handle.place = REMOVED;
    const last = this.#timers.pop();
    if (last === undefined || last === handle) return;
    this.#sink(last, place);
    this.#rise(last, last.place);
  }

  /** Takes out the first timer that is due, if any. */
  takeDue(now: number): Timer | undefined {
    const first = this.#timers[0];
    if (first === undefined || first.at > now) return undefined;
    this.remove(first);
    return first;
  }

  clear(): void {
    for (const timer of this.#timers) timer.place = REMOVED;
    this.#timers.length = 0;
  }

  #put(timer: Timer, place: number): void {
    this.#timers[place] = timer;
    timer.place = place;
  }

  #rise(timer: Timer, from: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#timers[above];
      if (parent === undefined || !isBefore(timer, parent)) break;
      this.#put(parent, place);
      place = above;
    }
    this.#put(timer, place);
  }

  #sink(timer: Timer, from: number): void {
    let place = from;
    for (;;) {
      const below = this.#earlierChild(place);
      if (below === undefined || !isBefore(below, timer)) break;
      const next = below.place;
      this.#put(below, place);
      place = next;
    }
    this.#put(timer, place);
  }

  #earlierChild(place: number): Timer | undefined {
    const left = this.#timers[2 * place + 1];
    const right = this.#timers[2 * place + 2];
    return left !== undefined && right !== undefined && isBefore(right, left) ? right : left;
  }
}
