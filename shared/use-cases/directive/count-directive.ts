/** The figures of one directive, summed over all of its assignments as they stand now. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { reconcile, statisticsOf, type Statistics } from '../../domain/statistics.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadReference } from '../reference.ts';
import { queryAll } from '../store.ts';

export async function loadAssignments(
  ledger: Pick<Ledger, 'query'>,
  directiveId: string,
): Promise<Assignment[]> {
  const assignments: Assignment[] = [];
  const partition = `directive#${directiveId}`;
  for await (const { body } of queryAll(ledger, 'assignment', { index: 'list', partition }))
    assignments.push(body);
  return assignments;
}

export interface CountedDirective {
  readonly statistics: Statistics;
  /** Empty when the figures reconcile with what was distributed. */
  readonly problems: readonly string[];
}

export async function countDirective(
  ledger: Pick<Ledger, 'load' | 'query'>,
  { id, expectedAssignments }: Directive,
  now: Instant,
): Promise<CountedDirective> {
  const [reference, assignments] = await Promise.all([loadReference(ledger), loadAssignments(ledger, id)]);
  const statistics = statisticsOf(assignments, { ...reference, now });
  return { statistics, problems: reconcile(statistics, expectedAssignments) };
}
