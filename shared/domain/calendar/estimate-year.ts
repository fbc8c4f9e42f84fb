/**
 * The days off that a year will most likely have, before the Prime Minister decides: what the Labour Code of 2019
 * fixes (articles 111 and 112), and for what it leaves open, the choice made in every year from 2021 to 2026.
 */
import { day, dayAt, dayNumberOf } from '../time.ts';
import type { CalendarDay } from '../time.ts';
import { compensationsFor } from './compensation.ts';
import { weekdayOf } from './day-number.ts';
import { code2019 } from './legal-sources.ts';
import { solarDayOfLunar } from './lunar.ts';
import { HolidayName, holidays } from './make-special-day.ts';
import { SpecialDayStanding } from './special-day.ts';
import type { SpecialDay } from './special-day.ts';

/** The first year of the Labour Code of 2019, with eleven paid days. */
const FIRST_YEAR = 2021;
const MONDAY = 0;
const TUESDAY = 1;
const THURSDAY = 3;
const SUNDAY = 6;

const weekday = (calendarDay: CalendarDay): number => weekdayOf(dayNumberOf(calendarDay));
const daysFrom = (start: CalendarDay, offsets: readonly number[]): CalendarDay[] =>
  offsets.map((offset) => dayAt(dayNumberOf(start) + offset));

/** Five days: two before the first of the lunar year, or one when that makes them Monday to Friday. */
function tetDays(year: number): CalendarDay[] {
  const first = solarDayOfLunar(year, 1, 1);
  return daysFrom(first, weekday(first) === TUESDAY ? [-1, 0, 1, 2, 3] : [-2, -1, 0, 1, 2]);
}

/** 2 September and the neighbour which joins it to a weekend; the day before when either would do. */
function nationalDays(year: number): CalendarDay[] {
  const second = day(`${year}-09-02`);
  return daysFrom(second, [SUNDAY, MONDAY, THURSDAY].includes(weekday(second)) ? [0, 1] : [-1, 0]);
}

const byDay = (a: SpecialDay, b: SpecialDay): number => (a.day < b.day ? -1 : 1);

/**
 * In order of days, all with the standing ESTIMATE; no exchanges, which nobody can foresee. From 2021 to 2100, years in
 * which no two holidays meet on one day. RangeError otherwise.
 */
export function estimateYear(year: number): SpecialDay[] {
  if (year < FIRST_YEAR) throw new RangeError(`No estimate before ${FIRST_YEAR}: ${year}`);
  const fixed = code2019.holidays;
  const named = [
    ...holidays(HolidayName.NEW_YEAR, fixed, `${year}-01-01`),
    ...holidays(HolidayName.TET, code2019.yearlyChoice, ...tetDays(year)),
    ...holidays(HolidayName.VICTORY, fixed, `${year}-04-30`),
    ...holidays(HolidayName.LABOUR, fixed, `${year}-05-01`),
    ...holidays(HolidayName.HUNG_KINGS, fixed, solarDayOfLunar(year, 3, 10)),
    ...holidays(HolidayName.NATIONAL, code2019.yearlyChoice, ...nationalDays(year)),
  ];
  return [...named, ...compensationsFor(named.toSorted(byDay))]
    .map((special) => ({ ...special, standing: SpecialDayStanding.ESTIMATE }))
    .sort(byDay);
}
