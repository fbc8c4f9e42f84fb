/**
 * The relay of one machine: reads the ledger's events in the order of their commits and carries out what follows. Events
 * of one record are taken one after the other, those of different records side by side. The cursor says up to where
 * everything is done; after a crash the rest is read again.
 */
import type { PositionedEvent } from '../../shared/adapters/sqlite/ledger-rows.ts';
import type { SqliteLedger } from '../../shared/adapters/sqlite/ledger.ts';
import type { Meta } from '../../shared/adapters/sqlite/meta.ts';
import type { TimeSource } from '../clock/clock.ts';

export interface RelayOptions {
  readonly ledger: SqliteLedger;
  readonly meta: Meta;
  readonly time: TimeSource;
  readonly carryOut: (event: PositionedEvent) => Promise<void>;
  readonly onError: (event: PositionedEvent, error: unknown, attempt: number) => void;
  /** Called when nothing is left to do. */
  readonly onIdle?: () => void;
}
export interface RelayLoop {
  /** Reads what an earlier process left undone, then follows the ledger. */
  start(): Promise<void>;
  /** Resolves when everything committed so far was carried out. */
  settled(): Promise<void>;
  stop(): void;
  readonly waiting: number;
}

const CURSOR = 'relay-cursor';
const PAGE = 2_000;
const AT_ONCE = 64;
/** What follows from an event can wait a moment; people who have sent something, and drivers on their way, come first. */
const STARTS_PER_TURN = 16;
const SAVE_EVERY = 1_000;
const MOST_ATTEMPTS = 8;
const retryMillis = (attempt: number): number => Math.min(60_000, 200 * 2 ** attempt);

export function createRelayLoop(options: RelayOptions): RelayLoop {
  const { ledger, meta, time, carryOut, onError } = options;
  const queue: PositionedEvent[] = [];
  const unfinished = new Set<number>();
  const tails = new Map<string, Promise<void>>();
  let listeners: (() => void)[] = [];
  let running = 0;
  let head = 0;
  let latest = 0;
  let stopped = false;
  let sinceSaved = 0;
  let scheduled = false;

  async function withRetries(event: PositionedEvent): Promise<void> {
    for (let attempt = 1; !stopped; attempt += 1) {
      try {
        await carryOut(event);
        return;
      } catch (error) {
        onError(event, error, attempt);
        // What fails again and again is left to the sweeper, which repairs from the records.
        if (attempt >= MOST_ATTEMPTS) return;
        await new Promise<void>((resolve) => time.at(time.millis() + retryMillis(attempt), resolve));
      }
    }
  }

  /** Everything before the oldest unfinished event is done. A cursor that is lost only makes events come again. */
  function saveCursor(): void {
    sinceSaved = 0;
    const [oldest] = unfinished;
    const done = oldest === undefined ? latest : oldest - 1;
    void meta.setMeta(CURSOR, String(done), { lazy: true }).catch(() => undefined);
  }

  function finished(event: PositionedEvent): void {
    unfinished.delete(event.position);
    running -= 1;
    time.idle();
    pump();
    sinceSaved += 1;
    const isIdle = running === 0 && head === queue.length;
    if (isIdle || sinceSaved >= SAVE_EVERY) saveCursor();
    if (!isIdle) return;
    for (const listener of listeners.splice(0)) listener();
    options.onIdle?.();
  }

  function take(event: PositionedEvent): void {
    const key = `${event.kind}/${event.id}`;
    running += 1;
    const before = tails.get(key);
    const work = (before === undefined ? withRetries(event) : before.then(() => withRetries(event))).finally(
      () => {
        if (tails.get(key) === work) tails.delete(key);
        finished(event);
      },
    );
    tails.set(key, work);
  }

  function pump(): void {
    if (scheduled || running >= AT_ONCE || head === queue.length) return;
    scheduled = true;
    setImmediate(startSome);
  }

  function startSome(): void {
    scheduled = false;
    for (let starts = 0; starts < STARTS_PER_TURN && !stopped && running < AT_ONCE; starts += 1) {
      const event = queue[head];
      if (event === undefined) break;
      head += 1;
      take(event);
    }
    if (head > 10_000 || head === queue.length) {
      queue.splice(0, head);
      head = 0;
    }
    pump();
  }

  function add(events: readonly PositionedEvent[]): void {
    for (const event of events) {
      if (event.position <= latest) continue;
      latest = event.position;
      unfinished.add(event.position);
      time.busy();
      queue.push(event);
    }
    pump();
  }

  let unsubscribe = (): void => undefined;
  return {
    async start() {
      latest = Number((await meta.getMeta(CURSOR)) ?? 0);
      for (;;) {
        const page = await ledger.eventsAfter(latest, PAGE);
        if (page.length === 0) break;
        add(page);
      }
      unsubscribe = ledger.onCommitted(add);
    },
    settled: () =>
      running === 0 && head === queue.length
        ? Promise.resolve()
        : new Promise<void>((resolve) => (listeners = [...listeners, resolve])),
    stop() {
      stopped = true;
      unsubscribe();
    },
    get waiting() {
      return queue.length - head + running;
    },
  };
}
