import { verifyRecord } from '../../shared/adapters/ledger/verify-ledger.ts';
import type { Ledger, RecordKey } from '../../shared/ports/ledger.ts';
import type { ChainsVerdict } from './sides.ts';

/** Enough to hide the way to the table, not so many that it is throttled. */
const AT_ONCE = 16;
const PAGE = 1_000;

async function faultOf(
  ledger: Ledger,
  key: RecordKey,
): Promise<{ readonly events: number; readonly fault?: string }> {
  const verdict = await verifyRecord(ledger, key);
  if (verdict.outcome === 'OK') return { events: verdict.events };
  return { events: 0, fault: `${key.kind} ${key.id}, sự kiện ${verdict.sequence}: ${verdict.reason}` };
}

/** Every chain of a ledger that is far away: several at a time, page by page. */
export async function verifyChains(
  ledger: Ledger,
  onRecords: (count: number) => void,
): Promise<ChainsVerdict> {
  const faults: string[] = [];
  let records = 0;
  let events = 0;
  let after: string | undefined;
  do {
    const page = await ledger.allKeys({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (let start = 0; start < page.items.length; start += AT_ONCE) {
      const keys = page.items.slice(start, start + AT_ONCE);
      const verdicts = await Promise.all(keys.map((key) => faultOf(ledger, key)));
      records += verdicts.length;
      for (const { events: count, fault } of verdicts) {
        events += count;
        if (fault !== undefined) faults.push(fault);
      }
      onRecords(verdicts.length);
    }
    after = page.next;
  } while (after !== undefined);
  return { records, events, faults };
}
