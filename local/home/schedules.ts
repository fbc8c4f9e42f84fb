/** The schedules of the template, kept by this process: `rate(5 minutes)` and `cron(45 7 * * ? *)` in local time. */
import type { Runtime } from '../../functions/runtime/runtime.ts';
import {
  atLocalTime,
  dayAt,
  dayNumberOf,
  localDayOf,
  millisOf,
  type Instant,
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

export function followSchedules(options: {
  readonly schedules: readonly Schedule[];
  readonly runtime: Runtime;
  readonly time: TimeSource;
  readonly onError: (error: unknown) => void;
}): { start(): Promise<void>; stop(): void } {
  const { schedules, runtime, time, onError } = options;
  let stopped = false;

  function follow(expression: string, run: () => Promise<unknown>): void {
    time.at(nextRun(expression, time.now()), () => {
      if (stopped) return;
      time.busy();
      run()
        .catch(onError)
        .finally(() => {
          time.idle();
          if (!stopped) follow(expression, run);
        });
    });
  }

  return {
    async start() {
      for (const { functionName, expression } of schedules) {
        const handler = HANDLERS[functionName];
        if (handler === undefined)
          throw new Error(`The template schedules "${functionName}", which this home does not have`);
        follow(expression, handler.with(runtime));
      }
    },
    stop() {
      stopped = true;
    },
  };
}
