import type { Ledger } from '../../ports/ledger.ts';
import { queryAll, type Stored } from '../store.ts';

/** Every open assignment of every directive in force, page by page. */
export async function* openAssignments(ledger: Pick<Ledger, 'query'>): AsyncGenerator<Stored<'assignment'>> {
  const open = { index: 'open', partition: 'open-directives' } as const;
  for await (const { id } of queryAll(ledger, 'directive', open))
    yield* queryAll(ledger, 'assignment', { index: 'open', partition: `open#${id}` });
}
