/** Frames that have a state to begin. A long chain of states never deepens the stack, nor starves the event loop. */
import type { Activity } from '../clock/clock.ts';
import type { Frame } from './frame.ts';

/** How many states begin before input and output get their turn. */
const STATES_PER_TURN = 256;

export class ReadyQueue {
  readonly #activity: Activity;
  readonly #begin: (frame: Frame) => void;
  #frames: Frame[] = [];
  #head = 0;
  #scheduled = false;

  constructor(activity: Activity, begin: (frame: Frame) => void) {
    this.#activity = activity;
    this.#begin = begin;
  }

  push(frame: Frame): void {
    this.#frames.push(frame);
    if (!this.#scheduled) this.#schedule();
  }

  #schedule(): void {
    this.#scheduled = true;
    this.#activity.busy();
    setImmediate(this.#turn);
  }

  readonly #turn = (): void => {
    try {
      for (let begun = 0; begun < STATES_PER_TURN; begun += 1) {
        const frame = this.#take();
        if (frame === undefined) break;
        this.#begin(frame);
      }
    } finally {
      this.#activity.idle();
      this.#scheduled = false;
      if (this.#head < this.#frames.length) this.#schedule();
    }
  };

  #take(): Frame | undefined {
    const frame = this.#frames[this.#head];
    this.#head += 1;
    if (this.#head >= this.#frames.length) {
      this.#frames = [];
      this.#head = 0;
    }
    return frame;
  }
}
