/** Everything that the ledger recorded during a rehearsal, in the order in which it happened. */
import type { Ledger, LedgerEvent } from '../../../shared/ports/ledger.ts';
import type { Instant } from '../../../shared/domain/time.ts';

/** At one instant the order of commits is chance; the order of the story is not. */
const inOrder = (one: LedgerEvent, other: LedgerEvent): number =>
  one.at === other.at
    ? one.kind === other.kind
      ? one.id === other.id
        ? one.sequence - other.sequence
        : one.id < other.id
          ? -1
          : 1
      : one.kind < other.kind
        ? -1
        : 1
    : one.at < other.at
      ? -1
      : 1;

export async function eventsSince(
  ledger: Pick<Ledger, 'allKeys' | 'events'>,
  start: Instant,
): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  let after: string | undefined;
  do {
    const page = await ledger.allKeys({ limit: 1000, ...(after === undefined ? {} : { after }) });
    for (const key of page.items) events.push(...(await ledger.events(key)).filter(({ at }) => at > start));
    after = page.next;
  } while (after !== undefined);
  return events.sort(inOrder);
}
