/**
 * What a person meets first: what is late, what waits for their own decision, what their unit owes. One reading for the
 * whole start page. Its cost is bounded: at most 100 records of each of seven lists, the open work of one unit, and the
 * counts of eight directives once a minute for everybody together.
 */
import { mayOnAssignment, mayOnDirective } from '../../domain/authorization.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { unitNames } from '../directive/assignment-item.ts';
import { loadReference } from '../reference.ts';
import { assignmentLine, daysLateOf, type AssignmentLine, type LineContext } from './assignment-line.ts';
import { decisionsOf, type DecisionsOfKind } from './decisions.ts';
import { directivesInForce, type DirectiveLine } from './directives-in-force.ts';
import { NONE_WAITING, readLate, readQuestions, readReviews, type Waiting } from './read-waiting.ts';
import { setUpOf, type SetUp } from './set-up.ts';
import { unitWork } from './unit-work.ts';

export interface Exceptions {
  readonly count: number;
  readonly specialRed: number;
  readonly isMore: boolean;
  /** Special red first, then by days late. */
  readonly items: readonly AssignmentLine[];
}
export interface WorkList {
  readonly outcome: 'FOUND';
  readonly at: Instant;
  readonly today: CalendarDay;
  readonly decisions: readonly DecisionsOfKind[];
  readonly exceptions?: Exceptions;
  readonly directives?: readonly DirectiveLine[];
  readonly unit?: readonly AssignmentLine[];
  readonly setUp?: SetUp;
}
interface Lists {
  readonly questions: Waiting<'assignment'>;
  readonly reviews: Waiting<'assignment'>;
  readonly late: Waiting<'assignment'>;
}

const isReader = ({ roles }: Actor): boolean => mayOnDirective('STATISTICS', roles, ['PROVINCE']);
const isReviewer = ({ roles }: Actor): boolean => mayOnAssignment('APPROVE_PLAN', roles, ['REVIEWER']);

async function readLists(ledger: Pick<Ledger, 'query'>, actor: Actor): Promise<Lists> {
  if (!isReader(actor)) return { questions: NONE_WAITING, reviews: NONE_WAITING, late: NONE_WAITING };
  const [questions, reviews, late] = await Promise.all([
    readQuestions(ledger),
    readReviews(ledger, isReviewer(actor) ? actor.unitId : undefined),
    readLate(ledger),
  ]);
  return { questions, reviews, late };
}

function exceptionsOf({ questions, reviews, late }: Lists, context: LineContext, shown: number): Exceptions {
  const lines = [late, questions, reviews]
    .flatMap(({ items }) => items)
    .map((assignment) => assignmentLine(assignment, context))
    .filter((line) => daysLateOf(line) > 0);
  const isSpecial = ({ status }: AssignmentLine): boolean => status.alert === 'SPECIAL_RED';
  lines.sort(
    (one, other) => Number(isSpecial(other)) - Number(isSpecial(one)) || daysLateOf(other) - daysLateOf(one),
  );
  return {
    count: lines.length,
    specialRed: lines.filter(isSpecial).length,
    isMore: late.isMore,
    items: lines.slice(0, shown),
  };
}

const unitIdsOf = ({ questions, reviews, late }: Lists): string[] =>
  [questions, reviews, late].flatMap(({ items }) => items.map(({ body }) => body.unitId));

/** `shown`: how many of each kind are listed. */
export async function workList(
  deps: Pick<Dependencies, 'ledger' | 'clock' | 'mailStore'>,
  { actor }: { readonly actor: Actor },
  { shown }: { readonly shown: number },
): Promise<WorkList> {
  const { ledger, clock } = deps;
  const now = clock.now();
  const [reference, lists] = await Promise.all([loadReference(ledger), readLists(ledger, actor)]);
  const nameOf = await unitNames(ledger, [...unitIdsOf(lists), actor.unitId]);
  const context = { actor, nameOf, rules: { ...reference, now } };
  const [decisions, directives, unit, setUp] = await Promise.all([
    decisionsOf(ledger, lists, context, shown),
    isReader(actor) ? directivesInForce(ledger, context.rules) : undefined,
    unitWork(ledger, context),
    setUpOf(deps, actor, now),
  ]);
  return {
    outcome: 'FOUND',
    at: now,
    today: localDayOf(now),
    decisions,
    ...(isReader(actor) ? { exceptions: exceptionsOf(lists, context, shown) } : {}),
    ...(directives === undefined ? {} : { directives }),
    ...(unit === undefined ? {} : { unit }),
    ...(setUp === undefined ? {} : { setUp }),
  };
}
