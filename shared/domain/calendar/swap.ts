/** An announced change of the calendar: an exchange of days, a confirmed estimate, a provincial day off. */
import * as z from 'zod/mini';
import { calendarDaySchema } from '../time.ts';
import type { CalendarDay } from '../time.ts';
import { changeProblems } from './change-problems.ts';
import type { ChangeProblem } from './change-problems.ts';
import { SpecialDayStanding, specialDaySchema } from './special-day.ts';
import type { SpecialDay } from './special-day.ts';

export const calendarChangeSchema = z.object({
  id: z.string().check(z.minLength(1)),
  announcedOn: calendarDaySchema,
  /** The announcing document; each added day names its own source as well. */
  legalSource: z.string().check(z.trim(), z.minLength(1, 'Phải ghi căn cứ pháp lý')),
  add: z.array(specialDaySchema),
  remove: z.array(calendarDaySchema),
});
export type CalendarChange = z.output<typeof calendarChangeSchema>;

export type ChangeOutcome =
  | { readonly outcome: 'APPLIED'; readonly specialDays: readonly SpecialDay[] }
  | { readonly outcome: 'REFUSED'; readonly problems: readonly ChangeProblem[] };

/** An estimate, or a day not yet law, gives way to what is announced for the same day; a confirmed day does not. */
function isKept(
  special: SpecialDay,
  removed: ReadonlySet<CalendarDay>,
  added: ReadonlySet<CalendarDay>,
): boolean {
  if (removed.has(special.day)) return false;
  return special.standing === SpecialDayStanding.CONFIRMED || !added.has(special.day);
}

/** The special days after the change, in order of days; or every reason why it cannot be taken over. */
export function applyChange(specialDays: readonly SpecialDay[], change: CalendarChange): ChangeOutcome {
  const removed = new Set(change.remove);
  const added = new Set(change.add.map(({ day }) => day));
  const kept = specialDays.filter((special) => isKept(special, removed, added));
  const problems = changeProblems(specialDays, kept, change);
  if (problems.length > 0) return { outcome: 'REFUSED', problems };
  return {
    outcome: 'APPLIED',
    specialDays: [...kept, ...change.add].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
