/** One server after the other on the same data folder, each killed at a moment that it cannot foresee. */
import { setTimeout as pause } from 'node:timers/promises';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { atLocalTime, day, instantAt, localDayOf, millisOf } from '../../shared/domain/time.ts';
import type { SeededRandom } from '../../local/scenarios/seeded-random.ts';
import type { Journal } from './journal.ts';
import { startProcess, type Ready, type ServerProcess, type ServerSettings } from './server-process.ts';
import { FIRST_DAY } from './world.ts';

export interface Lives {
  /** Resolves with the server that is up, or the next one. */
  readonly server: () => Promise<Ready>;
  /** Milliseconds since 1970 by the servers' clock. */
  readonly now: () => number;
  readonly figures: {
    kills: number;
    killedInStart: number;
    restarts: number;
    longestStartMillis: number;
    longestRecoveryMillis: number;
  };
  readonly log: Map<string, number>;
  /** The next server begins on the next working morning, just before the digests leave. */
  sleepOverNight(): void;
  /** Resolves when the digests of this morning have been begun. */
  morningIsOver(): Promise<void>;
  /** Starts a server, lets it live for a random while, kills it. */
  liveAndDie(): Promise<void>;
  /** Starts a server that is left alone. */
  live(): Promise<ServerProcess>;
  kill(process: ServerProcess): Promise<void>;
}

const LONGEST_START_MS = 90_000;
const MORNING_MINUTES = 7 * 60 + 45;
const calendar = createCalendar(standardSpecialDays(), { version: 1 });

/** Identifiers differ from line to line; what is counted is the kind of line. */
const kindOf = (line: string): string =>
  line
    .replaceAll(/"stack":.*/g, '')
    .replaceAll(/[a-z]*[0-9][\w-]*/g, '…')
    .slice(0, 200);

export function createLives(
  settings: Omit<ServerSettings, 'clockOffset'>,
  { journal, random }: { readonly journal: Journal; readonly random: SeededRandom },
): Lives {
  let offset = millisOf(atLocalTime(day(FIRST_DAY), 8 * 60)) - Date.now();
  let up = Promise.withResolvers<Ready>();
  let isUp = false;
  let alive: ServerProcess | undefined;
  let usualStartMillis = 1_500;
  const figures = {
    kills: 0,
    killedInStart: 0,
    restarts: -1,
    longestStartMillis: 0,
    longestRecoveryMillis: 0,
  };
  const log = new Map<string, number>();
  const now = (): number => Date.now() + offset;

  function begin(): { process: ServerProcess; ready: Promise<Ready | undefined> } {
    figures.restarts += 1;
    const began = performance.now();
    const process = startProcess({ ...settings, clockOffset: offset });
    alive = process;
    const late = setTimeout(() => {
      journal.violate(
        'The server comes back',
        `not ready after ${LONGEST_START_MS} ms: ${process.log.slice(-5).join('\n')}`,
      );
      void process.kill();
    }, LONGEST_START_MS);
    const ready = process.ready.then((found) => {
      clearTimeout(late);
      if (found === undefined) return undefined;
      usualStartMillis = performance.now() - began;
      figures.longestStartMillis = Math.max(figures.longestStartMillis, usualStartMillis);
      figures.longestRecoveryMillis = Math.max(figures.longestRecoveryMillis, found.recoveryMillis);
      // The news of a server that was killed meanwhile.
      if (alive !== process) return undefined;
      up.resolve(found);
      isUp = true;
      return found;
    });
    return { process, ready };
  }

  function note(process: ServerProcess): void {
    for (const line of process.log) log.set(kindOf(line), (log.get(kindOf(line)) ?? 0) + 1);
  }

  async function kill(process: ServerProcess): Promise<void> {
    // Those who wait for a server that dies in its start wait for the next one.
    if (isUp) up = Promise.withResolvers();
    isUp = false;
    alive = undefined;
    await process.kill();
    figures.kills += 1;
    const { signal, code } = await process.ended;
    if (signal !== 'SIGKILL')
      journal.violate(
        'The server ends only when it is killed',
        `code ${code ?? 'none'}: ${process.log.slice(-8).join('\n')}`,
      );
    note(process);
  }

  return {
    server: () => up.promise,
    now,
    figures,
    log,
    sleepOverNight() {
      const next = calendar.addWorkingDays(localDayOf(instantAt(now())), 1);
      offset = millisOf(atLocalTime(next, MORNING_MINUTES)) - 1_000 - random.below(3_000) - Date.now();
    },
    async morningIsOver() {
      const begun = millisOf(atLocalTime(localDayOf(instantAt(now())), MORNING_MINUTES)) + 2_000;
      await pause(Math.max(0, begun - now()));
    },
    async liveAndDie() {
      const roll = random.below(100);
      const { process, ready } = begin();
      if (roll < 20) {
        await Promise.race([pause(random.below(Math.ceil(usualStartMillis * 1.1))), process.ended]);
        figures.killedInStart += 1;
      } else {
        await ready;
        await Promise.race([pause(random.below(roll < 45 ? 80 : 900)), process.ended]);
      }
      await kill(process);
    },
    async live() {
      const { process, ready } = begin();
      if ((await ready) === undefined)
        throw new Error(`The server did not start: ${process.log.slice(-8).join('\n')}`);
      return process;
    },
    kill,
  };
}
