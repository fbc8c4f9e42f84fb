/** Counts how many waits for a person the drivers of assignments have entered. */
import * as z from 'zod/mini';
import { monotonicMillis } from './protocol.ts';

const machineSchema = z.object({
  States: z.record(z.string(), z.object({ Resource: z.optional(z.string()) })),
});

/** Names of the states that wait for a callback, from the synthesized definition. */
function waitStates(definition: unknown): ReadonlySet<string> {
  const { States: states } = machineSchema.parse(definition);
  return new Set(Object.keys(states).filter((name) => states[name]?.Resource?.endsWith('.waitForTaskToken')));
}

interface Listener {
  readonly count: number;
  readonly resolve: (at: number) => void;
}

export class WaitCount {
  readonly #states: ReadonlySet<string>;
  #listeners: readonly Listener[] = [];
  entered = 0;

  constructor(definition: unknown) {
    this.#states = waitStates(definition);
  }

  isWait(state: string): boolean {
    return this.#states.has(state);
  }

  enter(state: string): void {
    if (!this.#states.has(state)) return;
    this.entered += 1;
    this.#tell();
  }

  /** Resolves with the moment at which so many waits were registered. */
  reached(count: number): Promise<number> {
    return new Promise((resolve) => {
      this.#listeners = [...this.#listeners, { count, resolve }];
      this.#tell();
    });
  }

  /** The function behind a wait registers it in the turn that enters the state; two turns later it has. */
  #tell(): void {
    const due = this.#listeners.filter(({ count }) => count <= this.entered);
    if (due.length === 0) return;
    this.#listeners = this.#listeners.filter(({ count }) => count > this.entered);
    setImmediate(() =>
      setImmediate(() => {
        for (const { resolve } of due) resolve(monotonicMillis());
      }),
    );
  }
}
