import * as fc from 'fast-check';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { SpecialDay } from '../../shared/domain/calendar/special-day.ts';
import { dayAt, dayNumberOf, day as dayOf } from '../../shared/domain/time.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';

export const specialDays: readonly SpecialDay[] = standardSpecialDays();
export const calendar: WorkingCalendar = createCalendar(specialDays, { version: 1 });

const weekdayNames = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
/** `T6 09/02/2018` to a day; fails when the weekday does not fit, so that a misprint in a table shows. */
export function vn(text: string): CalendarDay {
  const [weekday, date] = text.split(' ') as [string, string];
  const day = dayOf(date.split('/').reverse().join('-'));
  const actual = weekdayNames[new Date(day).getUTCDay()];
  if (actual !== weekday) throw new Error(`${date} is ${actual}, not ${weekday}`);
  return day;
}

export function daysOfYears(first: number, last: number): CalendarDay[] {
  const start = dayNumberOf(dayOf(`${first}-01-01`));
  const end = dayNumberOf(dayOf(`${last}-12-31`));
  return Array.from({ length: end - start + 1 }, (_, offset) => dayAt(start + offset));
}

const between = (first: string, last: string): fc.Arbitrary<CalendarDay> =>
  fc.integer({ min: dayNumberOf(dayOf(first)), max: dayNumberOf(dayOf(last)) }).map(dayAt);

/** Days before, inside and after the years that the calendar knows. */
export const anyDay = (): fc.Arbitrary<CalendarDay> =>
  fc.oneof(
    { weight: 4, arbitrary: between('2018-01-01', '2030-12-31') },
    { weight: 1, arbitrary: between('2010-01-01', '2045-12-31') },
  );
export const anyCount = (max = 300): fc.Arbitrary<number> => fc.nat({ max });

export const plainWeekday = (day: CalendarDay): boolean => ![0, 6].includes(new Date(day).getUTCDay());
