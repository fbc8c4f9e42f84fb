/** Who is told when a unit asks, refuses or explains, and when it is answered. */
import type { Person } from '../../domain/organisation/person.ts';
import type { PayloadOf } from './assignment-notices.ts';
import { chiefsOfOffice, reviewers } from './people.ts';
import { atOnce, baseOf, deadlinesOf, unitTold, type Telling, type Told } from './telling.ts';

const following = ({ deps, assignment, today }: Telling): Promise<Person[]> =>
  reviewers(deps, assignment.reviewerUnitId, today);
const deciding = ({ deps, today }: Telling): Promise<Person[]> => chiefsOfOffice(deps, today);

const distinct = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];

export const receiptRejected = async (
  telling: Telling,
  { reason }: PayloadOf<'RECEIPT_REJECTED'>,
): Promise<Told[]> => [
  atOnce(telling.about, await following(telling), {
    ...baseOf(telling),
    kind: 'RECEIPT_REJECTED',
    reason,
    rejectedDay: telling.today,
  }),
];

export const receiptUpheld = (telling: Telling, { reason }: PayloadOf<'RECEIPT_UPHELD'>): Promise<Told[]> =>
  unitTold(telling, { ...baseOf(telling), kind: 'RECEIPT_UPHELD', reason, byBody: telling.reviewerName });

export const extensionRequested = async (
  telling: Telling,
  { day, reason }: PayloadOf<'EXTENSION_REQUESTED'>,
): Promise<Told[]> => [
  atOnce(telling.about, await deciding(telling), {
    ...baseOf(telling),
    kind: 'EXTENSION_REQUESTED',
    oldDay: telling.assignment.duties.REPORT.dueDay,
    requestedDay: day,
    reason,
    times: telling.assignment.extensions,
  }),
];

export const extensionGranted = (
  telling: Telling,
  { before, after, reason }: PayloadOf<'EXTENSION_GRANTED'>,
): Promise<Told[]> =>
  unitTold(telling, {
    ...baseOf(telling),
    kind: 'EXTENSION_GRANTED',
    byBody: telling.reviewerName,
    oldDay: before,
    newDay: after,
    reason,
    deadlines: deadlinesOf(telling.assignment),
  });

export const extensionRefused = (
  telling: Telling,
  { day, reason }: PayloadOf<'EXTENSION_REFUSED'>,
): Promise<Told[]> =>
  unitTold(telling, {
    ...baseOf(telling),
    kind: 'EXTENSION_REFUSED',
    byBody: telling.reviewerName,
    oldDay: telling.assignment.duties.REPORT.dueDay,
    requestedDay: day,
    reason,
  });

/** The reviewer hears of it as well: what blocks one unit often blocks others. */
export const obstacleRaised = async (
  telling: Telling,
  { text }: PayloadOf<'OBSTACLE_RAISED'>,
): Promise<Told[]> => [
  atOnce(telling.about, distinct([...(await deciding(telling)), ...(await following(telling))]), {
    ...baseOf(telling),
    kind: 'OBSTACLE_RAISED',
    obstacle: text,
    raisedDay: telling.today,
  }),
];

export const obstacleResolved = (
  telling: Telling,
  { answer }: PayloadOf<'OBSTACLE_RESOLVED'>,
): Promise<Told[]> => unitTold(telling, { ...baseOf(telling), kind: 'OBSTACLE_RESOLVED', answer });

export const explanationRequested = (
  telling: Telling,
  { dueDay }: PayloadOf<'EXPLANATION_REQUESTED'>,
): Promise<Told[]> =>
  unitTold(telling, {
    ...baseOf(telling),
    kind: 'REMINDER',
    duty: 'EXPLANATION',
    dueDay,
    workingDaysLeft: telling.calendar.workingDaysBetween(telling.today, dueDay),
  });

export const explanationAnswered = async (
  telling: Telling,
  { explanation }: PayloadOf<'EXPLANATION_ANSWERED'>,
): Promise<Told[]> => [
  atOnce(telling.about, await deciding(telling), {
    ...baseOf(telling),
    kind: 'EXPLANATION_ANSWERED',
    answeredDay: telling.today,
    summary: explanation.text,
  }),
];

export const explanationJudged = (
  telling: Telling,
  { objective, reason }: PayloadOf<'EXPLANATION_JUDGED'>,
): Promise<Told[]> =>
  unitTold(telling, { ...baseOf(telling), kind: 'EXPLANATION_JUDGED', objective, reason });
