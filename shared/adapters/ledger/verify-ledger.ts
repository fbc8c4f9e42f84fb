/** Verifies every chain of a ledger, in either home. */
import type { Ledger, LedgerEvent, RecordKey } from '../../ports/ledger.ts';
import { verifyChain } from './chain.ts';
import type { ChainVerdict } from './chain.ts';

export type VerifiableLedger = Pick<Ledger, 'allKeys' | 'load' | 'events' | 'event'>;

export interface LedgerVerdict {
  readonly records: number;
  readonly events: number;
  readonly broken: readonly (RecordKey & { readonly sequence: number; readonly reason: string })[];
}

/** Reads record by record, so memory does not grow with the ledger. */
export async function verifyLedger(ledger: VerifiableLedger): Promise<LedgerVerdict> {
  const broken: LedgerVerdict['broken'][number][] = [];
  let records = 0;
  let events = 0;
  for await (const key of keysOf(ledger)) {
    const verdict = await verifyRecord(ledger, key);
    records += 1;
    if (verdict.outcome === 'OK') events += verdict.events;
    else broken.push({ kind: key.kind, id: key.id, sequence: verdict.sequence, reason: verdict.reason });
  }
  return { records, events, broken };
}

async function* keysOf(ledger: VerifiableLedger): AsyncGenerator<RecordKey> {
  let after: string | undefined;
  do {
    const page = await ledger.allKeys({ limit: 1000, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** A record or an event that cannot be read at all is a broken link like any other. */
export async function verifyRecord(
  ledger: Omit<VerifiableLedger, 'allKeys'>,
  key: RecordKey,
): Promise<ChainVerdict> {
  const readable = await readableEvents(ledger, key);
  if (readable.unreadable !== undefined) {
    return {
      outcome: 'BROKEN',
      sequence: readable.unreadable,
      reason: `không đọc được sự kiện ${readable.unreadable}`,
    };
  }
  try {
    return verifyChain(readable.events, await ledger.load(key));
  } catch {
    return {
      outcome: 'BROKEN',
      sequence: readable.events.length,
      reason: 'không đọc được bản ghi',
    };
  }
}

/** A damaged row makes the whole list unreadable; then each event is tried by itself, to name the first bad one. */
async function readableEvents(
  ledger: Omit<VerifiableLedger, 'allKeys'>,
  key: RecordKey,
): Promise<{ readonly events: readonly LedgerEvent[]; readonly unreadable?: number }> {
  try {
    return { events: await ledger.events(key) };
  } catch {
    return { events: [], unreadable: await firstUnreadable(ledger, key) };
  }
}

async function firstUnreadable(ledger: Pick<Ledger, 'event'>, key: RecordKey): Promise<number> {
  for (let sequence = 1; ; sequence += 1) {
    try {
      if ((await ledger.event(key, sequence)) === undefined) return sequence;
    } catch {
      return sequence;
    }
  }
}
