/**
 * Numbers the working days, so that adding and subtracting them is one addition. Inside the range of the special days
 * the numbers are laid out in two tables; outside it only the weekend counts, which is arithmetic.
 */
import { isWeekend, weekdayOf } from './day-number.ts';

export interface WorkingDayCount {
  /** How many working days there are up to and including a day, counted from a fixed origin. */
  readonly through: (dayNumber: number) => number;
  /** The day on which the count reaches `count`: always a working day. */
  readonly reaching: (count: number) => number;
}

const MONDAY_BEFORE_1970 = -3;

/** Mondays to Fridays from the origin up to and including a day. */
function weekdaysThrough(dayNumber: number): number {
  const weeks = Math.floor((dayNumber - MONDAY_BEFORE_1970) / 7);
  return weeks * 5 + Math.min(weekdayOf(dayNumber) + 1, 5);
}

function weekdayReaching(count: number): number {
  const weeks = Math.floor((count - 1) / 5);
  return MONDAY_BEFORE_1970 + weeks * 7 + (count - 1 - weeks * 5);
}

/** `worked` tells, for each special day number, whether people work on it. */
export function createWorkingDayCount(worked: ReadonlyMap<number, boolean>): WorkingDayCount {
  if (worked.size === 0) return { through: weekdaysThrough, reaching: weekdayReaching };
  const first = Math.min(...worked.keys());
  const length = Math.max(...worked.keys()) - first + 1;
  const base = weekdaysThrough(first - 1);
  const counts = new Int32Array(length);
  const daysReaching = new Int32Array(length);
  let found = 0;
  for (let index = 0; index < length; index += 1) {
    const dayNumber = first + index;
    if (worked.get(dayNumber) ?? !isWeekend(dayNumber)) daysReaching[found++] = dayNumber;
    counts[index] = base + found;
  }
  /** How far the special days have put the count behind (or ahead of) Mondays to Fridays at the end. */
  const drift = base + found - weekdaysThrough(first + length - 1);
  return {
    through: (dayNumber) =>
      dayNumber < first
        ? weekdaysThrough(dayNumber)
        : (counts[dayNumber - first] ?? weekdaysThrough(dayNumber) + drift),
    reaching: (count) => {
      if (count <= base) return weekdayReaching(count);
      return count > base + found
        ? weekdayReaching(count - drift)
        : (daysReaching[count - base - 1] ?? first);
    },
  };
}
