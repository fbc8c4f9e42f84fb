/**
 * How many assignments the figures of a directive are held against, at any instant of its life.
 *
 * What never reached its unit obliges nobody, so it is not expected: it is counted neither as open nor as withdrawn, but
 * named beside the figures as `unopened`. While the directive goes out, these are still on their way; when it was recalled
 * or replaced before it had gone out to everybody, they never will be opened.
 */
import type { Assignment } from '../assignment/assignment.ts';
import type { Directive } from './directive.ts';
import { PERIOD_BUNDLES_FROM } from './standing.ts';

export interface Expectation {
  readonly expected: number;
  readonly unopened: number;
}

/** A period counts once all its units have their assignment; what is opened before that moment is already there. */
const openedAhead = ({ periodsOpened }: Directive, opened: readonly Assignment[]): number =>
  opened.filter(({ bundle }) => bundle > PERIOD_BUNDLES_FROM + periodsOpened).length;

/** `planned` are the ids of the first distribution; only a directive that has not gone out to everybody needs them. */
export function expectationOf(
  directive: Directive,
  opened: readonly Assignment[],
  planned: readonly string[],
): Expectation {
  const known = new Set(opened.map(({ id }) => id));
  const unopened = directive.distributedAt === undefined ? planned.filter((id) => !known.has(id)).length : 0;
  const expected = directive.expectedAssignments - unopened + openedAhead(directive, opened);
  return { expected, unopened };
}
