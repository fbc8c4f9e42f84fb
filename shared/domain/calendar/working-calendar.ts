import type { CalendarDay } from '../time.ts';
import type { LegalSource, SpecialDay, SpecialDayStanding } from './special-day.ts';

/** How sure a date is: an estimate may still move when the Prime Minister decides the year's days off. */
export type DateConfidence = Exclude<SpecialDayStanding, 'NOT_YET_LAW'>;

/** One line of the account of how a term was counted. */
export interface ExplainedDay {
  readonly day: CalendarDay;
  /** False: the day was skipped. True: a rest day that counted, since it was worked in exchange. */
  readonly counted: boolean;
  /** In Vietnamese, for screens. */
  readonly reason: string;
  /** Null for the ordinary weekly rest. */
  readonly legalSource: LegalSource | null;
  readonly confidence: DateConfidence;
}

/**
 * The working days of Viet Nam as known at one version of the calendar. Immutable; every answer is a pure function of
 * the version. Counting starts on the day after the one given (Civil Code 2015, art. 147 clause 2): Friday 09/02/2018 plus three
 * working days is Wednesday 21/02/2018. Counts are whole and not negative, otherwise RangeError.
 */
export interface WorkingCalendar {
  readonly version: number;
  readonly isWorkingDay: (day: CalendarDay) => boolean;
  /** The special day in force; one that is not yet law shows only when the calendar counts it as a day off. */
  readonly specialDayOn: (day: CalendarDay) => SpecialDay | undefined;
  /** The `count`-th working day after `day`; `day` itself for 0. */
  readonly addWorkingDays: (day: CalendarDay, count: number) => CalendarDay;
  /** The `count`-th working day before `day`; `day` itself for 0. */
  readonly subtractWorkingDays: (day: CalendarDay, count: number) => CalendarDay;
  /** The first working day strictly after `day`. */
  readonly nextWorkingDay: (day: CalendarDay) => CalendarDay;
  readonly workingDayOnOrAfter: (day: CalendarDay) => CalendarDay;
  readonly workingDayOnOrBefore: (day: CalendarDay) => CalendarDay;
  /** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
  readonly workingDaysBetween: (from: CalendarDay, to: CalendarDay) => number;
  /** Working days after the due day up to and including today; 0 on the due day itself, which is not late. */
  readonly workingDaysLate: (due: CalendarDay, today: CalendarDay) => number;
  /**
   * ESTIMATE when an estimated special day lies in [from, day], or when the calendar holds no holidays for one of those
   * years. Without `from` only the day itself is judged.
   */
  readonly confidenceOf: (day: CalendarDay, from?: CalendarDay) => DateConfidence;
  /** Every day off skipped, and every rest day counted, from the day after `from` to its `count`-th working day. */
  readonly explain: (from: CalendarDay, count: number) => readonly ExplainedDay[];
}
