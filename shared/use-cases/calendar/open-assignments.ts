import type { Ledger } from '../../ports/ledger.ts';
import { queryAll, type Stored } from '../store.ts';

type Queries = Pick<Ledger, 'query'>;

/** Every directive that somebody may still have to act on, page by page. */
export const openDirectives = (ledger: Queries): AsyncGenerator<Stored<'directive'>> =>
  queryAll(ledger, 'directive', { index: 'open', partition: 'open-directives' });

export const openAssignmentsOf = (
  ledger: Queries,
  directiveId: string,
): AsyncGenerator<Stored<'assignment'>> =>
  queryAll(ledger, 'assignment', { index: 'open', partition: `open#${directiveId}` });

/** Every open assignment of every directive in force. */
export async function* openAssignments(ledger: Queries): AsyncGenerator<Stored<'assignment'>> {
  for await (const { id } of openDirectives(ledger)) yield* openAssignmentsOf(ledger, id);
}
