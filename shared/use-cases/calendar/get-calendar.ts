import { lunarMonthsOf, type LunarMonthStart } from '../../domain/calendar/lunar.ts';
import type { SpecialDay } from '../../domain/calendar/special-day.ts';
import type { Refused } from '../../domain/outcome.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { loadExisting } from '../store.ts';

export interface FoundCalendar {
  readonly outcome: 'FOUND';
  readonly version: number;
  readonly specialDays: readonly SpecialDay[];
  readonly notYetLawInForce: boolean;
  readonly lastChange?: string;
  readonly lunarMonths?: readonly LunarMonthStart[];
}

/** All special days, or those of one year with its lunar months. */
export async function getCalendar(
  { ledger }: Pick<AdminDependencies, 'ledger'>,
  { actor }: Pick<AdminRequest, 'actor'>,
  { year }: { readonly year?: number | undefined } = {},
): Promise<FoundCalendar | Refused> {
  const denied = guardAdministration('VIEW_CALENDAR', actor);
  if (denied) return denied;
  const { version, body } = await loadExisting(ledger, 'calendar', 'vn');
  const { specialDays, notYetLawInForce, lastChange } = body;
  return {
    outcome: 'FOUND',
    version,
    specialDays:
      year === undefined ? specialDays : specialDays.filter(({ day }) => day.startsWith(`${year}-`)),
    notYetLawInForce,
    ...(lastChange === undefined ? {} : { lastChange }),
    ...(year === undefined ? {} : { lunarMonths: lunarMonthsOf(year) }),
  };
}
