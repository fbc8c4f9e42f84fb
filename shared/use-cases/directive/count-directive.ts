/** The figures of one directive, summed over all of its assignments as they stand now. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { expectationOf, type Expectation } from '../../domain/directive/expectation.ts';
import { assignmentIdOf } from '../../domain/identifiers.ts';
import { reconcile, statisticsOf, type Statistics } from '../../domain/statistics.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadReference } from '../reference.ts';
import { loadExisting, queryAll } from '../store.ts';

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

async function plannedOf(ledger: Pick<Ledger, 'load'>, { id, batches }: Directive): Promise<string[]> {
  const records = await Promise.all(
    Array.from({ length: batches }, (_, batch) => loadExisting(ledger, 'distribution', `${id}-${batch}`)),
  );
  return records.flatMap(({ body }) =>
    body.bundles.map(({ unitId, bundle }) => assignmentIdOf(id, unitId, bundle)),
  );
}

/** What the assignments of a directive are held against; the plan is read only while it matters. */
export async function loadExpectation(
  ledger: Pick<Ledger, 'load'>,
  directive: Directive,
  assignments: readonly Assignment[],
): Promise<Expectation> {
  const planned = directive.distributedAt === undefined ? await plannedOf(ledger, directive) : [];
  return expectationOf(directive, assignments, planned);
}

export interface CountedDirective {
  readonly statistics: Statistics;
  /** Planned, and never opened: on their way while the directive goes out, not to come once it was recalled. */
  readonly unopened: number;
  /** Empty when the figures reconcile with what was distributed. */
  readonly problems: readonly string[];
}

export async function countDirective(
  ledger: Pick<Ledger, 'load' | 'query'>,
  directive: Directive,
  now: Instant,
): Promise<CountedDirective> {
  const [reference, assignments] = await Promise.all([
    loadReference(ledger),
    loadAssignments(ledger, directive.id),
  ]);
  const statistics = statisticsOf(assignments, { ...reference, now });
  const { expected, unopened } = await loadExpectation(ledger, directive, assignments);
  return { statistics, unopened, problems: reconcile(statistics, expected) };
}
