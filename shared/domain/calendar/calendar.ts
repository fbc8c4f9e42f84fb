/** The working calendar, built once for each version of the special days and then only looked up. */
import type { CalendarDay } from '../time.ts';
import { dateConfidence } from './date-confidence.ts';
import { fastDayAt, fastDayNumberOf } from './day-number.ts';
import { explainWorkingDays } from './explain.ts';
import { SpecialDayStanding, isWorkedKind } from './special-day.ts';
import type { SpecialDay } from './special-day.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { createWorkingDayCount } from './working-day-count.ts';

export type { WorkingCalendar } from './working-calendar.ts';

export interface CalendarOptions {
  readonly version: number;
  /** Counts the days that are not yet law as days off; by default they are working days. */
  readonly notYetLawInForce?: boolean;
}

function specialDaysInForce(
  specialDays: readonly SpecialDay[],
  notYetLawInForce: boolean,
): ReadonlyMap<CalendarDay, SpecialDay> {
  const byDay = new Map<CalendarDay, SpecialDay>();
  for (const special of specialDays) {
    if (special.standing === SpecialDayStanding.NOT_YET_LAW && !notYetLawInForce) continue;
    if (byDay.has(special.day)) throw new RangeError(`Special day given twice: ${special.day}`);
    byDay.set(special.day, special);
  }
  return byDay;
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`Not a count of working days: ${count}`);
}

/** Working days beyond the years of `specialDays` are Mondays to Fridays. Throws RangeError on a day given twice. */
export function createCalendar(
  specialDays: readonly SpecialDay[],
  options: CalendarOptions,
): WorkingCalendar {
  const inForce = specialDaysInForce(specialDays, options.notYetLawInForce ?? false);
  const worked = new Map([...inForce].map(([day, { kind }]) => [fastDayNumberOf(day), isWorkedKind(kind)]));
  const { through, reaching } = createWorkingDayCount(worked);

  const isWorking = (dayNumber: number): boolean => through(dayNumber) > through(dayNumber - 1);
  const add = (day: CalendarDay, count: number): CalendarDay => {
    assertCount(count);
    return count === 0 ? day : fastDayAt(reaching(through(fastDayNumberOf(day)) + count));
  };
  const subtract = (day: CalendarDay, count: number): CalendarDay => {
    assertCount(count);
    return count === 0 ? day : fastDayAt(reaching(through(fastDayNumberOf(day) - 1) - count + 1));
  };
  const between = (from: CalendarDay, to: CalendarDay): number =>
    Math.max(0, through(fastDayNumberOf(to)) - through(fastDayNumberOf(from)));

  const calendar: WorkingCalendar = {
    version: options.version,
    isWorkingDay: (day) => isWorking(fastDayNumberOf(day)),
    specialDayOn: (day) => inForce.get(day),
    addWorkingDays: add,
    subtractWorkingDays: subtract,
    nextWorkingDay: (day) => add(day, 1),
    workingDayOnOrAfter: (day) => fastDayAt(reaching(through(fastDayNumberOf(day) - 1) + 1)),
    workingDayOnOrBefore: (day) => fastDayAt(reaching(through(fastDayNumberOf(day)))),
    workingDaysBetween: between,
    workingDaysLate: between,
    confidenceOf: dateConfidence(inForce),
    explain: (from, count) => explainWorkingDays(calendar, from, count),
  };
  return Object.freeze(calendar);
}
