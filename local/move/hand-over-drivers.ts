/**
 * To the drivers of a ledger that has left, a newer one has taken over: at their next step they learn that they are
 * superseded, and end. Nobody is reminded from two homes.
 */
import type { Ledger, LedgerQuery, RecordKey } from '../../shared/ports/ledger.ts';

type Open = Pick<Ledger, 'query' | 'claim'>;

async function* openRecords(
  ledger: Open,
  partition: string,
): AsyncGenerator<RecordKey & { readonly epoch: number }> {
  let after: string | undefined;
  do {
    const query: LedgerQuery = {
      index: 'open',
      partition,
      limit: 500,
      ...(after === undefined ? {} : { after }),
    };
    const page = await ledger.query(query);
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

export async function handOverDrivers(ledger: Open): Promise<void> {
  for await (const directive of openRecords(ledger, 'open-directives')) {
    await ledger.claim(directive, directive.epoch + 1);
    for await (const assignment of openRecords(ledger, `open#${directive.id}`))
      await ledger.claim(assignment, assignment.epoch + 1);
  }
}
