import type { Ledger, RecordKey } from '../../shared/ports/ledger.ts';

/** Every record key of the ledger, in the order in which the records were created. */
export async function* keysOf(ledger: Pick<Ledger, 'allKeys'>): AsyncGenerator<RecordKey> {
  let after: string | undefined;
  do {
    const page = await ledger.allKeys({ limit: 1_000, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
