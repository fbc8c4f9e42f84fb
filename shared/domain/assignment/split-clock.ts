/**
 * The split clock: every working day from issuance to the end is charged to exactly one party, the one who held the
 * ball at the close of that day. The parts sum to the elapsed working days by construction, and a test proves it.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dayAt, dayNumberOf, localDayOf, type CalendarDay, type Instant } from '../time.ts';
import type { Assignment, Party } from './assignment.ts';

export type SplitClock = { readonly [party in Party]: number } & { readonly total: number };

const dayBefore = (calendarDay: CalendarDay): CalendarDay => dayAt(dayNumberOf(calendarDay) - 1);

/** Working days in (issue day, end day], by party. */
export function splitClockOf(assignment: Assignment, calendar: WorkingCalendar, now: Instant): SplitClock {
  const start = localDayOf(assignment.issuedAt);
  const end = localDayOf(assignment.closing?.at ?? now);
  const charged: Record<Party, number> = { DISTRIBUTION: 0, UNIT: 0, REVIEWER: 0, SUPERIOR: 0 };
  assignment.custody.forEach(({ party, from }, index) => {
    const next = assignment.custody[index + 1];
    // Held from the close of its first day to the eve of the next hand-over; the first holder has the days before too.
    const first = index === 0 ? start : dayBefore(localDayOf(from));
    const last = next === undefined ? end : dayBefore(localDayOf(next.from));
    const after = first < start ? start : first;
    const until = last < end ? last : end;
    if (until > after) charged[party] += calendar.workingDaysBetween(after, until);
  });
  return { ...charged, total: calendar.workingDaysBetween(start, end) };
}
