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
}

/** All special days, or those of one year. */
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
  };
}
