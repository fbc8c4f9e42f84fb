import { dayAt, dayNumberOf } from '../time.ts';
import { isWeekend } from './day-number.ts';
import { code2019 } from './legal-sources.ts';
import { compensations } from './make-special-day.ts';
import type { SpecialDay } from './special-day.ts';

/**
 * The days off in lieu: each holiday on a Saturday or Sunday is made good on the next working day, one day for one
 * holiday (Labour Code 2019, art. 111 clause 3).
 */
export function compensationsFor(holidays: readonly SpecialDay[]): SpecialDay[] {
  const taken = new Set(holidays.map(({ day }) => dayNumberOf(day)));
  return holidays.flatMap(({ day, name, standing }) => {
    if (!isWeekend(dayNumberOf(day))) return [];
    let next = dayNumberOf(day) + 1;
    while (isWeekend(next) || taken.has(next)) next += 1;
    taken.add(next);
    return compensations(name, code2019.compensation, dayAt(next)).map((special) => ({
      ...special,
      standing,
    }));
  });
}
