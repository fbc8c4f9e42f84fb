/** The steps of a run as they happen, one line each; the first that fails ends it. */
import { setTimeout as pause } from 'node:timers/promises';

const WIDTH = 74;

export interface Story {
  chapter(title: string): void;
  /** What is done, and in the line what came of it. */
  step<Result>(what: string, act: () => Promise<Result>, told?: (result: Result) => string): Promise<Result>;
  readonly steps: number;
}

export function createStory(print: (line: string) => void): Story {
  let steps = 0;
  return {
    chapter: (title) => print(`\n${title}`),
    async step(what, act, told) {
      const began = performance.now();
      const result = await act().catch((error: unknown) => {
        print(`  ✗ ${what}`);
        throw error;
      });
      steps += 1;
      const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      print(
        `  ✓ ${what.padEnd(WIDTH)} ${seconds.padStart(7)}${told === undefined ? '' : `  ${told(result)}`}`,
      );
      return result;
    },
    get steps() {
      return steps;
    },
  };
}

const PATIENCE_MS = 40_000;

/** Asks again and again until there is an answer. */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result | undefined>,
  mostMs = PATIENCE_MS,
): Promise<Result> {
  const end = Date.now() + mostMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`It did not happen in ${mostMs / 1000} s: ${what}`);
    await pause(250);
  }
}
