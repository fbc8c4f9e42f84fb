/**
 * The lists of what waits for somebody. Every record stands in at most one of them, and the entry follows from the record
 * alone, so that a start page costs the same however many assignments are open. What is late is known by its rungs: the
 * clock writes them on the first morning after the due day.
 */
import type { Assignment } from './assignment/assignment.ts';
import { openDuties } from './assignment/milestones.ts';
import { isOpen } from './assignment/phase.ts';
import type { Directive } from './directive/directive.ts';
import type { CalendarDay, Instant } from './time.ts';

/** What the deciding level was asked, oldest first; reviews by reviewing unit and due day; the late by due day. */
export const WAITING = {
  questions: 'waiting-questions',
  reviews: 'waiting-reviews',
  late: 'waiting-late',
  drafts: 'waiting-drafts',
  numbers: 'waiting-numbers',
  closings: 'waiting-closings',
} as const;
export interface WaitingEntry {
  readonly partition: (typeof WAITING)[keyof typeof WAITING];
  readonly sort: string;
}

/** The bounds of what one unit must review. `~` sorts after every character of a day and of an id. */
export const reviewsOf = (unitId: string) =>
  ({ index: 'waiting', partition: WAITING.reviews, from: `${unitId}#`, to: `${unitId}#~` }) as const;

const earliest = <T extends string>(values: readonly (T | undefined)[]): T | undefined =>
  values.filter((value) => value !== undefined).sort()[0];

/** Since when somebody above the unit owes it an answer. */
function askedAt({
  receiptRejection,
  extensionRequest,
  obstacle,
  explanation,
}: Assignment): Instant | undefined {
  return earliest([
    receiptRejection?.at,
    extensionRequest?.requestedAt,
    obstacle?.raisedAt,
    explanation?.objective === undefined ? explanation?.answeredAt : undefined,
  ]);
}

function reviewBy({ phase, duties }: Assignment): CalendarDay | undefined {
  if (phase === 'PLAN_UNDER_REVIEW') return duties.PLAN_REVIEW?.dueDay ?? duties.REPORT.dueDay;
  return phase === 'REPORT_UNDER_REVIEW' ? (duties.REPORT_REVIEW?.dueDay ?? duties.REPORT.dueDay) : undefined;
}

/** The due day of the longest overdue duty; a step `B3` is a reminder before the day, any other a rung of the ladder. */
function lateSince(assignment: Assignment): CalendarDay | undefined {
  const climbed = assignment.performed.map(({ key }) => key).filter((key) => !/:B\d+$/.test(key));
  const late = openDuties(assignment).filter(({ duty, record }) =>
    climbed.some((key) => key.startsWith(`${duty}:${record.version}:`)),
  );
  return earliest(late.map(({ record }) => record.dueDay));
}

/** A question stands before a review, a review before lateness: a decision that is owed is never crowded out by the late. */
export function assignmentWaiting(assignment: Assignment): WaitingEntry | undefined {
  if (!isOpen(assignment.phase)) return undefined;
  const { id, reviewerUnitId } = assignment;
  const asked = askedAt(assignment);
  if (asked !== undefined) return { partition: WAITING.questions, sort: `${asked}#${id}` };
  const review = reviewBy(assignment);
  if (review !== undefined) return { partition: WAITING.reviews, sort: `${reviewerUnitId}#${review}#${id}` };
  const late = lateSince(assignment);
  return late === undefined ? undefined : { partition: WAITING.late, sort: `${late}#${id}` };
}

/** A draft waits to be issued, an issued directive for its number, a completed one to be closed. */
export function directiveWaiting(directive: Directive): WaitingEntry | undefined {
  const { id, phase, createdAt, content, number, completedAt } = directive;
  if (phase === 'DRAFT') return { partition: WAITING.drafts, sort: `${createdAt}#${id}` };
  if (phase !== 'DISTRIBUTING' && phase !== 'IN_FORCE') return undefined;
  if (content.numberPending && number === undefined)
    return { partition: WAITING.numbers, sort: `${directive.issuedAt ?? createdAt}#${id}` };
  return phase === 'IN_FORCE' && completedAt !== undefined
    ? { partition: WAITING.closings, sort: `${completedAt}#${id}` }
    : undefined;
}
