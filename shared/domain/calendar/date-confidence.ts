import type { CalendarDay } from '../time.ts';
import { SpecialDayKind, SpecialDayStanding } from './special-day.ts';
import type { SpecialDay } from './special-day.ts';
import type { DateConfidence, WorkingCalendar } from './working-calendar.ts';

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));

/** See `WorkingCalendar.confidenceOf`. A year counts as known when the calendar holds at least one of its holidays. */
export function dateConfidence(
  inForce: ReadonlyMap<CalendarDay, SpecialDay>,
): WorkingCalendar['confidenceOf'] {
  const days = [...inForce.values()];
  const knownYears = new Set(
    days.filter(({ kind }) => kind === SpecialDayKind.HOLIDAY).map((special) => yearOf(special.day)),
  );
  const estimates = days
    .filter(({ standing }) => standing === SpecialDayStanding.ESTIMATE)
    .map(({ day }) => day);

  return (day, from = day): DateConfidence => {
    for (let year = yearOf(from); year <= yearOf(day); year += 1) {
      if (!knownYears.has(year)) return SpecialDayStanding.ESTIMATE;
    }
    const uncertain = estimates.some((estimate) => from <= estimate && estimate <= day);
    return uncertain ? SpecialDayStanding.ESTIMATE : SpecialDayStanding.CONFIRMED;
  };
}
