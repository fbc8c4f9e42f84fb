/** The schedules of the template, kept by this process: `rate(5 minutes)` and `cron(45 7 * * ? *)` in local time. */
import type { Runtime } from '../../functions/runtime/runtime.ts';
import {
  atLocalTime,
  dayAt,
  dayNumberOf,
  localDayOf,
  millisOf,
  type Instant,
  instantAt,
} from '../../shared/domain/time.ts';
import { handler as morningDigest } from '../../functions/events/morning-digest.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import type { TimeSource } from '../clock/clock.ts';
import type { Schedule } from './assembly.ts';

interface ScheduledHandler {
  with(runtime: Runtime): () => Promise<unknown>;
}
const HANDLERS: Readonly<Record<string, ScheduledHandler>> = { 'morning-digest': morningDigest, sweeper };

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The next moment strictly after `now`. Throws for an expression of another form. */
export function nextRun(expression: string, now: Instant): number {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate?.[1] !== undefined && rate[2] !== undefined)
    return millisOf(now) + Number(rate[1]) * (UNIT_MS[rate[2]] ?? 0);
  const daily = /^cron\((\d+) (\d+) \* \* \? \*\)$/.exec(expression);
  if (daily?.[1] === undefined || daily[2] === undefined)
    throw new Error(`Not a schedule that this home can keep: ${expression}`);
  const minutes = Number(daily[2]) * 60 + Number(daily[1]);
  const today = localDayOf(now);
  const at = atLocalTime(today, minutes);
  return millisOf(at > now ? at : atLocalTime(dayAt(dayNumberOf(today) + 1), minutes));
}

/** When each schedule last ran, kept over a restart; a note that is lost only makes a run come again. */
export interface RunLog {
  lastRun(functionName: string): Promise<string | undefined>;
  ran(functionName: string, at: Instant): Promise<void>;
}

/** Drivers resume first, so that what they queue is part of a run that is made up for. */
const CATCH_UP_MS = 5 * 60_000;
const RETRY_MS = 5 * 60_000;

/** The run of today that this moment has missed; a daily run of an earlier day is covered by that of today. */
export function missedRun(expression: string, now: Instant, last: string | undefined): boolean {
  if (last === undefined || !expression.startsWith('cron(')) return false;
  const startOfToday = atLocalTime(localDayOf(now), 0);
  const today = nextRun(expression, instantAt(millisOf(startOfToday) - 1));
  return today <= millisOf(now) && Date.parse(last) < today;
}

export function followSchedules(options: {
  readonly schedules: readonly Schedule[];
  readonly runtime: Runtime;
  readonly time: TimeSource;
  readonly onError: (error: unknown) => void;
  readonly log?: RunLog;
}): { start(): Promise<void>; stop(): void } {
  const { schedules, runtime, time, onError, log } = options;
  let stopped = false;

  /** A run that fails is tried again soon, unless the next one comes sooner. */
  async function runOnce(
    { functionName, expression }: Schedule,
    run: () => Promise<unknown>,
  ): Promise<number> {
    try {
      await run();
      if (!stopped) void log?.ran(functionName, time.now()).catch(() => undefined);
      return nextRun(expression, time.now());
    } catch (error) {
      onError(error);
      return Math.min(nextRun(expression, time.now()), time.millis() + RETRY_MS);
    }
  }

  function follow(schedule: Schedule, run: () => Promise<unknown>, at: number): void {
    time.at(at, () => {
      if (stopped) return;
      time.busy();
      void runOnce(schedule, run)
        .then((next) => {
          if (!stopped) follow(schedule, run, next);
        })
        .finally(() => time.idle());
    });
  }

  return {
    async start() {
      for (const schedule of schedules) {
        const { functionName, expression } = schedule;
        const handler = HANDLERS[functionName];
        if (handler === undefined)
          throw new Error(`The template schedules "${functionName}", which this home does not have`);
        const now = time.now();
        const isMissed = missedRun(expression, now, await log?.lastRun(functionName));
        follow(
          schedule,
          handler.with(runtime),
          isMissed ? millisOf(now) + CATCH_UP_MS : nextRun(expression, now),
        );
      }
    },
    stop() {
      stopped = true;
    },
  };
}
