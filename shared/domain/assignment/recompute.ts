/** A change of the calendar moves what is still owed, once, with an event that says why. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dueDayOf } from '../calendar/term.ts';
import { duties, type Duty } from '../policy/policy.ts';
import type { CalendarDay } from '../time.ts';
import type { Assignment, DutyRecord } from './assignment.ts';
import {
  moveDuty,
  perform,
  stillStanding,
  withDuties,
  type AssignmentDecision,
  type DecisionContext,
} from './decision.ts';
import { isOpen } from './phase.ts';

export interface MovedDuty {
  readonly duty: Duty;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
}

/** What a calendar would move, without moving it: the preview of a swap. */
export function movedDuties(assignment: Assignment, calendar: WorkingCalendar): MovedDuty[] {
  if (!isOpen(assignment.phase)) return [];
  return duties.flatMap((duty) => {
    const record = assignment.duties[duty];
    if (record === undefined || record.doneAt !== undefined) return [];
    const after = dueDayOf(record.term, calendar);
    return after === record.dueDay ? [] : [{ duty, before: record.dueDay, after }];
  });
}

/** Undefined when this calendar was already applied or moves nothing. `context.calendar` is the new one. */
export function recompute(
  assignment: Assignment,
  reason: string,
  context: DecisionContext,
): AssignmentDecision | undefined {
  const { calendar, now } = context;
  if (assignment.calendarVersion >= calendar.version) return undefined;
  const moved = movedDuties(assignment, calendar);
  if (moved.length === 0) return undefined;
  const changed: { [duty in Duty]?: DutyRecord } = {};
  for (const { duty } of moved) {
    const record = assignment.duties[duty];
    if (record !== undefined) changed[duty] = moveDuty(record, record.term, calendar, now);
  }
  const next = withDuties(assignment, changed);
  const changes = {
    duties: next,
    performed: stillStanding(assignment, next),
    calendarVersion: calendar.version,
  };
  return perform(assignment, 'RECOMPUTE', assignment.phase, changes, {
    type: 'DUE_MOVED',
    payload: { moved, calendarVersion: calendar.version, reason },
  });
}
