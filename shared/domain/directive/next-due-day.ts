/** The deadline of a document as a list shows it; what a unit owes in the end is in its assignments. */
import { dueDayOf } from '../calendar/term.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { CalendarDay } from '../time.ts';
import { termFrom } from './check-days.ts';
import type { Directive } from './directive.ts';
import { periodsOf } from './periods.ts';

function dueDaysOf(
  { content, issuedDay }: Directive,
  calendar: WorkingCalendar,
  today: CalendarDay,
): CalendarDay[] {
  return content.clauses.flatMap(({ obligation }) => {
    if (obligation?.recurrence !== undefined)
      return periodsOf(obligation.recurrence, calendar).map(({ dueDay }) => dueDay);
    return obligation?.term === undefined
      ? []
      : [dueDayOf(termFrom(obligation.term, issuedDay ?? today), calendar)];
  });
}

/**
 * The next due day from today on, the last one when all are past. Terms from receipt are counted as if every unit had
 * received it on the day of issue; of a draft, as if it were issued today.
 */
export function nextDueDay(
  directive: Directive,
  calendar: WorkingCalendar,
  today: CalendarDay,
): CalendarDay | undefined {
  const days = dueDaysOf(directive, calendar, today).sort();
  return days.find((day) => day >= today) ?? days.at(-1);
}
