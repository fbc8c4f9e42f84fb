/** Too many wait already; the caller should try again in a moment. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

export interface Turnstile {
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Lets so many works run at once and so many wait, in order; rejects the rest with `Busy`. */
export function createTurnstile(limits: { readonly atOnce: number; readonly waiting: number }): Turnstile {
  const queue: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < limits.atOnce) {
      running += 1;
      return;
    }
    if (queue.length >= limits.waiting) throw new Busy('Too many wait for a password check');
    await new Promise<void>((go) => queue.push(go));
  }

  /** Hands its place to the next in line, or gives it up. */
  function leave(): void {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return {
    async pass(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
