import type { CalendarDay } from '../time.ts';
import { dueDayOf } from './term.ts';
import type { Term } from './term.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface TrackedTerm {
  readonly id: string;
  readonly term: Term;
}
export interface MovedTerm {
  readonly id: string;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
}

/** The terms whose due day differs between two calendars, in the order given: the preview of a calendar change. */
export function movedTerms(
  terms: readonly TrackedTerm[],
  before: WorkingCalendar,
  after: WorkingCalendar,
): readonly MovedTerm[] {
  return terms
    .map(({ id, term }) => ({ id, before: dueDayOf(term, before), after: dueDayOf(term, after) }))
    .filter((moved) => moved.before !== moved.after);
}
