/** One assignment on a start page: the line of a list, and what is still owed under it, by which day. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { openDuties } from '../../domain/assignment/milestones.ts';
import type { Operation } from '../../domain/assignment/phase.ts';
import type { StatusRules } from '../../domain/assignment/status.ts';
import type { Duty } from '../../domain/policy/policy.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Actor } from '../actor.ts';
import { allowedOperations } from '../directive/allowed-operations.ts';
import { assignmentItem, type AssignmentItem } from '../directive/assignment-item.ts';
import type { Stored } from '../store.ts';

export interface Owed {
  readonly duty: Duty;
  readonly dueDay: CalendarDay;
  /** A returned paper is reworked until this day; the due day stays. */
  readonly reworkDay?: CalendarDay;
  readonly workingDaysLate: number;
  readonly workingDaysLeft: number;
}
export interface AssignmentLine extends AssignmentItem {
  readonly owes: readonly Owed[];
  readonly allowed: readonly Operation[];
  /** Why the unit's last plan or report came back, while it is being reworked. */
  readonly cameBack?: { readonly what: 'PLAN' | 'REPORT'; readonly at: Instant; readonly reason: string };
}

export function owedUnder(assignment: Assignment, { calendar, now }: StatusRules): Owed[] {
  const today = localDayOf(now);
  return openDuties(assignment).map(({ duty, record: { dueDay, reworkDay } }) => ({
    duty,
    dueDay,
    ...(reworkDay === undefined ? {} : { reworkDay }),
    // As for the official status: over is over, even when no working day has passed since.
    workingDaysLate: today > dueDay ? Math.max(calendar.workingDaysLate(dueDay, today), 1) : 0,
    workingDaysLeft: today >= dueDay ? 0 : calendar.workingDaysBetween(today, dueDay),
  }));
}

export interface LineContext {
  readonly actor: Actor;
  readonly rules: StatusRules;
  readonly nameOf: (unitId: string) => string;
}

export const assignmentLine = (
  stored: Stored<'assignment'>,
  { actor, rules, nameOf }: LineContext,
): AssignmentLine => ({
  ...assignmentItem(stored, nameOf(stored.body.unitId), rules),
  owes: owedUnder(stored.body, rules),
  allowed: allowedOperations(stored.body, actor),
});

/** The most days by which anything under it is late. */
export const daysLateOf = ({ owes }: Pick<AssignmentLine, 'owes'>): number =>
  owes.reduce((most, { workingDaysLate }) => Math.max(most, workingDaysLate), 0);
