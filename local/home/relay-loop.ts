/**
 * The relay of one machine: reads the ledger's events in the order of their commits and carries out what follows. The
 * cursor says up to where everything is done or put aside; after a crash the rest is read again.
 */
import type { PositionedEvent } from '../../shared/adapters/sqlite/ledger-rows.ts';
import type { SqliteLedger } from '../../shared/adapters/sqlite/ledger.ts';
import { RELAY_CURSOR, type Meta } from '../../shared/adapters/sqlite/meta.ts';
import { createLanes, type LanesOptions } from './relay-lanes.ts';

export interface RelayOptions extends Pick<LanesOptions, 'time' | 'carryOut' | 'putAside' | 'onError'> {
  readonly ledger: SqliteLedger;
  readonly meta: Meta;
  /** Called when nothing is left to do at this moment. */
  readonly onIdle?: () => void;
}
export interface RelayLoop {
  /** Reads what an earlier process left undone, then follows the ledger. */
  start(): Promise<void>;
  /** Resolves when everything committed so far was carried out, or failed and waits for its next try. */
  settled(): Promise<void>;
  stop(): void;
  /** Events that were neither carried out nor put aside. */
  readonly waiting: number;
}

const PAGE = 2_000;
const AT_ONCE = 64;
/** What follows from an event can wait a moment; people who have sent something, and drivers on their way, come first. */
const STARTS_PER_TURN = 16;
const SAVE_EVERY = 1_000;

export function createRelayLoop(options: RelayOptions): RelayLoop {
  const { ledger, meta, time } = options;
  const queue: PositionedEvent[] = [];
  const unfinished = new Set<number>();
  let listeners: (() => void)[] = [];
  let head = 0;
  let latest = 0;
  let stopped = false;
  let sinceSaved = 0;
  let scheduled = false;
  let isAtWork = false;

  const lanes = createLanes({
    ...options,
    onDone({ position }) {
      unfinished.delete(position);
      sinceSaved += 1;
    },
    onChange() {
      pump();
      look();
    },
  });
  const isIdle = (): boolean => lanes.running === 0 && head === queue.length;

  /** Everything before the oldest unfinished event is done. A cursor that is lost only makes events come again. */
  function saveCursor(): void {
    sinceSaved = 0;
    const [oldest] = unfinished;
    const done = oldest === undefined ? latest : oldest - 1;
    void meta.setMeta(RELAY_CURSOR, String(done), { lazy: true }).catch(() => undefined);
  }

  /** Says when work begins and ends; while everything waits for a next try, time may pass. */
  function look(): void {
    const idle = isIdle();
    if (sinceSaved >= SAVE_EVERY || (idle && sinceSaved > 0)) saveCursor();
    if (idle !== isAtWork) return;
    isAtWork = !idle;
    if (isAtWork) {
      time.busy();
      return;
    }
    time.idle();
    for (const listener of listeners.splice(0)) listener();
    options.onIdle?.();
  }

  function pump(): void {
    if (scheduled || lanes.running >= AT_ONCE || head === queue.length) return;
    scheduled = true;
    setImmediate(startSome);
  }

  function startSome(): void {
    scheduled = false;
    for (let starts = 0; starts < STARTS_PER_TURN && !stopped && lanes.running < AT_ONCE; starts += 1) {
      const event = queue[head];
      if (event === undefined) break;
      head += 1;
      lanes.take(event);
    }
    if (head > 10_000 || head === queue.length) {
      queue.splice(0, head);
      head = 0;
    }
    pump();
    look();
  }

  function add(events: readonly PositionedEvent[]): void {
    for (const event of events) {
      if (event.position <= latest) continue;
      latest = event.position;
      unfinished.add(event.position);
      queue.push(event);
    }
    pump();
    look();
  }

  let unsubscribe = (): void => undefined;
  return {
    async start() {
      latest = Number((await meta.getMeta(RELAY_CURSOR)) ?? 0);
      for (;;) {
        const page = await ledger.eventsAfter(latest, PAGE);
        if (page.length === 0) break;
        add(page);
      }
      unsubscribe = ledger.onCommitted(add);
    },
    settled: () =>
      isIdle() ? Promise.resolve() : new Promise<void>((resolve) => (listeners = [...listeners, resolve])),
    stop() {
      stopped = true;
      lanes.stop();
      unsubscribe();
    },
    get waiting() {
      return unfinished.size;
    },
  };
}
