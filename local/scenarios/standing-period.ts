import type { Recurrence } from '../../shared/domain/directive/directive.ts';
import { day, type CalendarDay } from '../../shared/domain/time.ts';

const yearOf = (calendarDay: CalendarDay): number => Number(calendarDay.slice(0, 4));
const monthOf = (calendarDay: CalendarDay): number => Number(calendarDay.slice(5, 7));
const OCTOBER = 10;

/**
 * A report each quarter, from the quarter of `from` to the end of the year; when only one quarter of the year is left,
 * to the end of the next. Due five working days after the quarter's end (Decree 09/2019: at least one).
 */
export const quarterly = (from: CalendarDay, until: CalendarDay = endOfStanding(from)): Recurrence => ({
  every: 'QUARTER',
  from,
  until,
  dueWorkingDaysAfter: 5,
});

function endOfStanding(from: CalendarDay): CalendarDay {
  const year = monthOf(from) < OCTOBER ? yearOf(from) : yearOf(from) + 1;
  return day(`${year}-12-31`);
}
