/**
 * Carries out events: those of one record one after the other, in its lane, those of different records side by side. An
 * event that fails is tried again in its lane and then put aside; meanwhile it takes no place among those at work.
 */
import type { PositionedEvent } from '../../shared/adapters/sqlite/ledger-rows.ts';
import type { TimeSource } from '../clock/clock.ts';

export interface LanesOptions {
  readonly time: TimeSource;
  readonly carryOut: (event: PositionedEvent) => Promise<void>;
  /** Keeps an event that failed again and again, durably, so that it is tried later and blocks nobody meanwhile. */
  readonly putAside: (event: PositionedEvent, error: unknown) => Promise<void>;
  readonly onError: (event: PositionedEvent, error: unknown, attempt: number) => void;
  /** The event was carried out or put aside. */
  readonly onDone: (event: PositionedEvent) => void;
  /** After every attempt, and before every later one. */
  readonly onChange: () => void;
}
export interface Lanes {
  take(event: PositionedEvent): void;
  stop(): void;
  /** At work now; a lane that waits for a next try is not. */
  readonly running: number;
}

interface Lane {
  readonly events: PositionedEvent[];
  /** How often the first one failed. */
  failures: number;
}

/** Within a minute; whatever passes by itself has passed by then. */
const MOST_ATTEMPTS = 8;
const retryMillis = (failures: number): number => Math.min(60_000, 200 * 2 ** failures);

export function createLanes(options: LanesOptions): Lanes {
  const { time, carryOut, putAside, onError, onDone, onChange } = options;
  const lanes = new Map<string, Lane>();
  let running = 0;
  let stopped = false;

  /** Answers whether the event is done with. */
  async function attempt(lane: Lane, event: PositionedEvent): Promise<boolean> {
    try {
      await carryOut(event);
      return true;
    } catch (error) {
      lane.failures += 1;
      onError(event, error, lane.failures);
      if (lane.failures < MOST_ATTEMPTS) return false;
      await putAside(event, error);
      return true;
    }
  }

  function work(key: string, lane: Lane): void {
    const [event] = lane.events;
    if (event === undefined) {
      lanes.delete(key);
      return;
    }
    running += 1;
    void attempt(lane, event)
      // What could not be put aside is not done with.
      .catch((error: unknown) => {
        onError(event, error, lane.failures);
        return false;
      })
      .then((isDone) => {
        running -= 1;
        if (isDone) goOn(key, lane, event);
        else waitForNextTry(key, lane);
        onChange();
      });
  }

  function goOn(key: string, lane: Lane, done: PositionedEvent): void {
    onDone(done);
    lane.events.shift();
    lane.failures = 0;
    work(key, lane);
  }

  function waitForNextTry(key: string, lane: Lane): void {
    if (stopped) return;
    time.at(time.millis() + retryMillis(lane.failures), () => {
      if (stopped) return;
      work(key, lane);
      onChange();
    });
  }

  return {
    take(event) {
      const key = `${event.kind}/${event.id}`;
      const lane = lanes.get(key);
      if (lane !== undefined) {
        lane.events.push(event);
        return;
      }
      const fresh: Lane = { events: [event], failures: 0 };
      lanes.set(key, fresh);
      work(key, fresh);
    },
    stop() {
      stopped = true;
    },
    get running() {
      return running;
    },
  };
}
