import { compensationsFor } from './compensation.ts';
import { resolution80 } from './legal-sources.ts';
import { HolidayName, holidays } from './make-special-day.ts';
import { SpecialDayStanding } from './special-day.ts';
import type { SpecialDay } from './special-day.ts';

/** The year of the resolution which names 24 November a day off with pay. */
export const FIRST_CULTURE_DAY = 2026;

/** 24 November and, should it fall on a weekend, the day off in lieu: not yet law, so working days until toggled. */
export function cultureDay(year: number): SpecialDay[] {
  const named = holidays(HolidayName.CULTURE, resolution80, `${year}-11-24`).map((special) => ({
    ...special,
    standing: SpecialDayStanding.NOT_YET_LAW,
  }));
  return [...named, ...compensationsFor(named)];
}
