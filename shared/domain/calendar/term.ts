/** The ways in which a document sets a time limit, and the day on which each runs out. */
import * as z from 'zod/mini';
import { calendarDaySchema } from '../time.ts';
import type { CalendarDay } from '../time.ts';
import type { DateConfidence, WorkingCalendar } from './working-calendar.ts';

export const TermKind = {
  FIXED_DAY: 'FIXED_DAY',
  WORKING_DAYS: 'WORKING_DAYS',
  /** Trong ngày: by the close of the working day on which the document arrives (Decree 30/2020: incoming documents). */
  SAME_DAY: 'SAME_DAY',
} as const;
export type TermKind = (typeof TermKind)[keyof typeof TermKind];

/** About eight years; longer is a slip of the keyboard. */
const LONGEST_TERM = 2000;
const workingDayCountSchema = z
  .int('Số ngày làm việc phải là số nguyên')
  .check(
    z.gte(1, 'Số ngày làm việc phải từ 1 trở lên'),
    z.lte(LONGEST_TERM, `Số ngày làm việc không được quá ${LONGEST_TERM}`),
  );

export const termSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(TermKind.FIXED_DAY), day: calendarDaySchema }),
  z.object({ kind: z.literal(TermKind.WORKING_DAYS), from: calendarDaySchema, days: workingDayCountSchema }),
  z.object({ kind: z.literal(TermKind.SAME_DAY), from: calendarDaySchema }),
]);
export type Term = z.output<typeof termSchema>;

/**
 * The working day at whose close the term runs out. A term whose last day is a day off ends on the next working day
 * (Civil Code 2015, art. 148 clause 5); a document that arrives on a day off counts as arriving on the next working day.
 */
export function dueDayOf(term: Term, calendar: WorkingCalendar): CalendarDay {
  switch (term.kind) {
    case TermKind.FIXED_DAY:
      return calendar.workingDayOnOrAfter(term.day);
    case TermKind.WORKING_DAYS:
      return calendar.addWorkingDays(term.from, term.days);
    case TermKind.SAME_DAY:
      return calendar.workingDayOnOrAfter(term.from);
  }
}

/** Whether the due day rests on special days that are still estimates. */
export function confidenceOfTerm(term: Term, calendar: WorkingCalendar): DateConfidence {
  const start = term.kind === TermKind.FIXED_DAY ? term.day : term.from;
  return calendar.confidenceOf(dueDayOf(term, calendar), start);
}
