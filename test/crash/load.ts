/** Several people at once, over real HTTP: the office and the units at work, and one who reads everything again. */
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../local/scenarios/seeded-random.ts';
import type { Line } from './client.ts';
import type { Desk } from './desk.ts';
import { createKnownWork } from './known-work.ts';
import { readAll } from './reader.ts';
import { turn } from './turns.ts';

const WORKERS = 8;

export interface Load {
  /** No new request begins; resolves when every one under way has its answer. */
  rest(): Promise<void>;
  resume(): void;
  /** Ends, as `rest` does. */
  stop(): Promise<void>;
}

export function startLoad(line: Line, seed: string): Load {
  const work = createKnownWork();
  let keys = 0;
  let resting = false;
  let stopped = false;
  let busy = 0;
  let wake = Promise.withResolvers<undefined>();

  async function worker(
    name: string,
    step: (desk: Desk) => Promise<void>,
    pauseMillis: number,
  ): Promise<void> {
    const random = seededRandom(`${seed}/${name}`);
    const desk = { line, work, random, nextKey: () => `${seed}-${(keys += 1).toString().padStart(8, '0')}` };
    while (!stopped) {
      if (resting) {
        await wake.promise;
        continue;
      }
      busy += 1;
      try {
        await step(desk);
      } catch (error) {
        line.journal.violate(
          'The test runs',
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        );
      }
      busy -= 1;
      await pause(random.below(pauseMillis) + 1);
    }
  }

  const workers = [
    ...Array.from({ length: WORKERS }, (_, index) => worker(`worker-${index}`, turn, 15)),
    worker('reader', readAll, 150),
  ];
  const rest = async (): Promise<void> => {
    resting = true;
    while (busy > 0) await pause(10);
  };
  const resume = (): void => {
    resting = false;
    wake.resolve(undefined);
    wake = Promise.withResolvers();
  };
  return {
    rest,
    resume,
    async stop() {
      await rest();
      stopped = true;
      resume();
      await Promise.all(workers);
    },
  };
}
