/**
 * One pure function derives what people see: official status (Decisions 42/2014 and 23/2018), alert level, the party
 * charged, days late. Nothing else computes a colour.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Policy } from '../policy/policy.ts';
import { localDayOf, type CalendarDay, type Instant } from '../time.ts';
import type { Assignment, Party } from './assignment.ts';
import { isOpen } from './phase.ts';

export const OFFICIAL_STATUSES = {
  DONE_ON_TIME: 'Hoàn thành đúng hạn',
  DONE_LATE: 'Hoàn thành quá hạn',
  OPEN_IN_TERM: 'Chưa hoàn thành, trong hạn',
  OPEN_OVERDUE: 'Chưa hoàn thành, quá hạn',
} as const;
export type OfficialStatus = keyof typeof OFFICIAL_STATUSES;
export const officialStatuses = ['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TERM', 'OPEN_OVERDUE'] as const;

export const ALERTS = {
  NONE: 'Không cảnh báo',
  YELLOW: 'Vàng: sắp đến hạn',
  RED: 'Đỏ: đến hạn hoặc quá hạn',
  SPECIAL_RED: 'Đỏ đặc biệt: quá hạn kéo dài',
} as const;
export type Alert = keyof typeof ALERTS;
export const alerts = ['NONE', 'YELLOW', 'RED', 'SPECIAL_RED'] as const satisfies readonly Alert[];

export interface Status {
  /** Absent for a withdrawn assignment: it counts nowhere. */
  readonly official?: OfficialStatus;
  readonly alert: Alert;
  /** Who holds the ball now; absent once closed. */
  readonly charged?: Party;
  readonly dueDay: CalendarDay;
  readonly firstDueDay: CalendarDay;
  /** Of the report: working days after the due day, up to the accepted report or today. */
  readonly workingDaysLate: number;
  /** Until the due day; 0 on the day and after it. */
  readonly workingDaysLeft: number;
}

export interface StatusRules {
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
  readonly now: Instant;
}

/**
 * A report that waits for the reviewer stops the unit's lateness on the day it was filed; when it is returned the days
 * count again, because a wrong answer is no answer.
 */
function answeredOn(assignment: Assignment): CalendarDay | undefined {
  const filed = assignment.report;
  if (filed === undefined) return undefined;
  const stands = assignment.phase === 'REPORT_UNDER_REVIEW' || assignment.phase === 'CLOSED';
  return stands ? localDayOf(filed.filedAt) : undefined;
}

function alertOf(
  assignment: Assignment,
  late: number,
  left: number,
  answered: boolean,
  policy: Policy,
): Alert {
  if (!isOpen(assignment.phase) || answered) return 'NONE';
  if (late >= policy.specialRedDaysLate) return 'SPECIAL_RED';
  if (late > 0 || left === 0) return 'RED';
  return left <= policy.yellowDaysBefore ? 'YELLOW' : 'NONE';
}

function officialOf(assignment: Assignment, late: number): OfficialStatus | undefined {
  if (assignment.phase === 'WITHDRAWN') return undefined;
  if (assignment.phase === 'CLOSED') return late > 0 ? 'DONE_LATE' : 'DONE_ON_TIME';
  return late > 0 ? 'OPEN_OVERDUE' : 'OPEN_IN_TERM';
}

/** Due today is not late; a due day is over at the close of its local day. */
export function statusOf(assignment: Assignment, { calendar, policy, now }: StatusRules): Status {
  const { dueDay, firstDueDay } = assignment.duties.REPORT;
  const answered = answeredOn(assignment);
  const ended = assignment.closing === undefined ? localDayOf(now) : localDayOf(assignment.closing.at);
  const until = answered ?? ended;
  const late = calendar.workingDaysLate(dueDay, until);
  // A report handed in on a day off after the due day is late although no working day has passed.
  const overdue = until > dueDay ? Math.max(late, 1) : 0;
  const left = until >= dueDay ? 0 : calendar.workingDaysBetween(until, dueDay);
  const official = officialOf(assignment, overdue);
  const charged = isOpen(assignment.phase) ? assignment.custody.at(-1)?.party : undefined;
  return {
    ...(official === undefined ? {} : { official }),
    ...(charged === undefined ? {} : { charged }),
    alert: alertOf(assignment, overdue, left, answered !== undefined, policy),
    dueDay,
    firstDueDay,
    workingDaysLate: overdue,
    workingDaysLeft: left,
  };
}
