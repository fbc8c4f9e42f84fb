import type { Ledger, LedgerEvent, RecordKey } from '../../shared/ports/ledger.ts';
import { keysOf } from './keys-of.ts';

/** The whole ledger in memory, by `kind/id`. The world of the crash test is small. */
export interface WholeLedger {
  readonly keys: readonly RecordKey[];
  readonly events: ReadonlyMap<string, readonly LedgerEvent[]>;
  readonly versions: ReadonlyMap<string, number>;
}

export const keyOfRecord = ({ kind, id }: RecordKey): string => `${kind}/${id}`;

export async function readLedger(ledger: Ledger): Promise<WholeLedger> {
  const keys: RecordKey[] = [];
  const events = new Map<string, readonly LedgerEvent[]>();
  const versions = new Map<string, number>();
  for await (const key of keysOf(ledger)) {
    keys.push(key);
    events.set(keyOfRecord(key), await ledger.events(key));
    versions.set(keyOfRecord(key), (await ledger.load(key))?.version ?? 0);
  }
  return { keys, events, versions };
}
