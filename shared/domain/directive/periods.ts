/** Periods of a recurring obligation: calendar months, quarters, half-years and years. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { day, type CalendarDay } from '../time.ts';
import type { Recurrence } from './directive.ts';

const MONTHS = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

export interface Period {
  /** From 1. */
  readonly index: number;
  /** `2026-Q3`, `2026-09`, `2026-H2`, `2026`. */
  readonly code: string;
  readonly start: CalendarDay;
  /** The cut-off: the last day of the period. */
  readonly end: CalendarDay;
  readonly dueDay: CalendarDay;
  readonly dueWorkingDaysAfter: number;
}

const monthStart = (monthNumber: number): CalendarDay =>
  day(`${Math.floor(monthNumber / 12)}-${String((monthNumber % 12) + 1).padStart(2, '0')}-01`);
const lastDayBefore = (start: CalendarDay): CalendarDay =>
  day(new Date(Date.parse(`${start}T00:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10));

function codeOf(every: Recurrence['every'], monthNumber: number): string {
  const year = Math.floor(monthNumber / 12);
  const month = monthNumber % 12;
  switch (every) {
    case 'MONTH':
      return `${year}-${String(month + 1).padStart(2, '0')}`;
    case 'QUARTER':
      return `${year}-Q${Math.floor(month / 3) + 1}`;
    case 'HALF_YEAR':
      return `${year}-H${Math.floor(month / 6) + 1}`;
    case 'YEAR':
      return String(year);
  }
}

/** Every period from the one that contains `from` to the last that begins on or before `until`. */
export function periodsOf(recurrence: Recurrence, calendar: WorkingCalendar): Period[] {
  const length = MONTHS[recurrence.every];
  const firstMonth = Number(recurrence.from.slice(0, 4)) * 12 + Number(recurrence.from.slice(5, 7)) - 1;
  const periods: Period[] = [];
  for (let month = firstMonth - (firstMonth % length); ; month += length) {
    const start = monthStart(month);
    if (start > recurrence.until || periods.length >= 120) return periods;
    const end = lastDayBefore(monthStart(month + length));
    const dueDay = calendar.addWorkingDays(end, recurrence.dueWorkingDaysAfter);
    periods.push({
      index: periods.length + 1,
      code: codeOf(recurrence.every, month),
      start,
      end,
      dueDay,
      dueWorkingDaysAfter: recurrence.dueWorkingDaysAfter,
    });
  }
}
