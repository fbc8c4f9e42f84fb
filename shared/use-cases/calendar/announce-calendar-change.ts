import {
  guardAdministration,
  save,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';
import { changedCalendar, type CalendarChangeInput } from './changed-calendar.ts';

/**
 * Puts a change of the calendar in force: a new version of the record, and an event that says why. What it moves is
 * recomputed afterwards by `recomputeOpenDeadlines`, so that an announcement takes one short transaction.
 */
export async function announceCalendarChange(
  deps: AdminDependencies,
  request: AdminRequest,
  { reason, ...input }: CalendarChangeInput & { readonly reason: string },
): Promise<SaveOutcome> {
  const denied = guardAdministration('CHANGE_CALENDAR', request.actor);
  if (denied) return denied;
  return save(deps, request, {
    kind: 'calendar',
    id: 'vn',
    phase: 'ANNOUNCED',
    decide: (current) => {
      if (current === undefined) throw new Error('The ledger has no calendar');
      const changed = changedCalendar(current.body, input);
      if (changed.outcome === 'REFUSED') return changed;
      const { change, notYetLawInForce } = input;
      const payload = {
        reason,
        ...(change === undefined ? {} : { change }),
        ...(notYetLawInForce === undefined ? {} : { notYetLawInForce }),
      };
      return { outcome: 'SAVE', body: changed.body, type: 'CALENDAR_CHANGED', payload };
    },
  });
}
