/** Where a directive in force stands: whether every assignment is closed, and which period of a recurring obligation is next. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { CalendarDay } from '../time.ts';
import type { Directive, DirectiveContent, Recurrence } from './directive.ts';
import { periodsOf, type Period } from './periods.ts';

/** Every assignment is closed and no period is to come: only the closing by a person is missing. */
export const isCompleted = (directive: Directive): boolean =>
  directive.phase === 'IN_FORCE' && directive.completedAt !== undefined;

const recurrenceKey = ({ every, from, until, dueWorkingDaysAfter }: Recurrence): string =>
  [every, from, until, dueWorkingDaysAfter].join('|');

/** A period of one recurrence; clauses with the same recurrence are answered together. */
export interface ScheduledPeriod extends Period {
  readonly recurrenceKey: string;
}

/** Every period of every recurring obligation, by the day on which it begins. */
export function scheduleOf(content: DirectiveContent, calendar: WorkingCalendar): ScheduledPeriod[] {
  const recurrences = new Map<string, Recurrence>();
  for (const { obligation } of content.clauses)
    if (obligation?.recurrence !== undefined)
      recurrences.set(recurrenceKey(obligation.recurrence), obligation.recurrence);
  return [...recurrences]
    .flatMap(([key, recurrence]) =>
      periodsOf(recurrence, calendar).map((period) => ({ ...period, recurrenceKey: key })),
    )
    .sort((one, other) => (one.start + one.recurrenceKey < other.start + other.recurrenceKey ? -1 : 1));
}

export const inRecurrence = (recurrence: Recurrence | undefined, key: string): boolean =>
  recurrence !== undefined && recurrenceKey(recurrence) === key;

/** The next period that was not opened yet, whether or not it has begun. */
export const nextPeriodOf = (directive: Directive, calendar: WorkingCalendar): ScheduledPeriod | undefined =>
  scheduleOf(directive.content, calendar)[directive.periodsOpened];

/** The bundle of period n is numbered from here, clear of the bundles of single due days. */
export const PERIOD_BUNDLES_FROM = 1000;
export const periodHasBegun = (period: ScheduledPeriod, today: CalendarDay): boolean => period.start <= today;
