/** What the ledger says in the end, counted by the tests themselves. */
import { queryAll } from '../../../shared/use-cases/store.ts';
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import type { Phase } from '../../../shared/domain/assignment/phase.ts';
import type { LedgerEvent } from '../../../shared/ports/ledger.ts';
import type { Served } from './served.ts';

type Home = Pick<Served, 'home'>;

/** Assignments in one step, in the order of their ids; those that carry the plan come first. */
export async function assignmentsIn({ home }: Home, phase: Phase): Promise<Assignment[]> {
  const { ledger } = home.runtime.deps;
  const found: Assignment[] = [];
  for await (const { id } of queryAll(ledger, 'directive', { index: 'list', partition: 'directives' }))
    for await (const { body } of queryAll(ledger, 'assignment', {
      index: 'list',
      partition: `directive#${id}`,
    }))
      if (body.phase === phase) found.push(body);
  const orderOf = ({ bundle, id }: Assignment): string => `${String(bundle).padStart(4, '0')} ${id}`;
  return found.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

export const eventsOf = ({ home }: Home, assignmentId: string): Promise<readonly LedgerEvent[]> =>
  home.runtime.deps.ledger.events({ kind: 'assignment', id: assignmentId });

export const typesOf = async (served: Home, assignmentId: string): Promise<string[]> =>
  (await eventsOf(served, assignmentId)).map(({ type }) => type);
