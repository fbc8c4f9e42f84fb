/** The special days as this screen shows and counts them. */
import type { AnswerOf } from '../../api/endpoint.ts';
import { workingDaysOf } from '../../api/working-days.ts';

export type Calendar = AnswerOf<'GET /calendar'>;
export type SpecialDay = Calendar['specialDays'][number];
export type SpecialKind = SpecialDay['kind'];
export type Standing = SpecialDay['standing'];
export type LunarMonth = NonNullable<Calendar['lunarMonths']>[number];

const DAY_MS = 86_400_000;
const millisOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const stepFrom = (day: string, step: number): string =>
  new Date(millisOf(day) + step * DAY_MS).toISOString().slice(0, 10);
/** 0 for Monday, 6 for Sunday: the week begins on Monday. */
export const weekdayIndex = (day: string): number => (new Date(millisOf(day)).getUTCDay() + 6) % 7;

export function daysOfMonth(year: number, month: number): string[] {
  const days: string[] = [];
  let day = `${year}-${String(month).padStart(2, '0')}-01`;
  const within = day.slice(0, 7);
  for (; day.startsWith(within); day = stepFrom(day, 1)) days.push(day);
  return days;
}

/** A day that is announced but not yet law is a working day until the calendar is told otherwise. */
export const isInForce = ({ standing }: SpecialDay, { notYetLawInForce }: Calendar): boolean =>
  standing !== 'NOT_YET_LAW' || notYetLawInForce;

/** The lunar date of a day, as wall calendars have it: `15`, and `1/10` where a month begins. */
export function lunarOf(day: string, months: readonly LunarMonth[]): string | undefined {
  const begun = months.findLast(({ firstDay }) => firstDay <= day);
  if (begun === undefined) return undefined;
  const count = (millisOf(day) - millisOf(begun.firstDay)) / DAY_MS + 1;
  return count === 1 ? `1/${begun.month}${begun.leap ? 'n' : ''}` : String(count);
}

export interface YearFigures {
  readonly workingDays: number;
  readonly daysOff: number;
  readonly swaps: number;
  readonly estimates: number;
}
export function figuresOf(calendar: Calendar, year: number): YearFigures {
  const days = workingDaysOf(calendar);
  const inYear = calendar.specialDays.filter(({ day }) => day.startsWith(`${year}-`));
  const inForce = inYear.filter((special) => isInForce(special, calendar));
  return {
    workingDays: days.between(`${year - 1}-12-31`, `${year}-12-31`),
    daysOff: inForce.filter(({ kind }) => kind !== 'MAKEUP_WORKDAY').length,
    swaps: inForce.filter(({ kind }) => kind === 'SWAPPED_OFF').length,
    estimates: inForce.filter(({ standing }) => standing === 'ESTIMATE').length,
  };
}

/** Years that the calendar knows anything of. */
export function yearsOf({ specialDays }: Calendar): number[] {
  const years = specialDays.map(({ day }) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Days of one holiday in a row, which people speak of as one: five days of Tết. */
export interface Run {
  readonly first: SpecialDay;
  readonly last: SpecialDay;
  readonly count: number;
}
const isOneWith = (one: SpecialDay, other: SpecialDay): boolean =>
  one.name === other.name &&
  one.kind === other.kind &&
  one.standing === other.standing &&
  one.legalSource.document === other.legalSource.document;

export function runsOf(specialDays: readonly SpecialDay[]): Run[] {
  const runs: Run[] = [];
  for (const day of [...specialDays].sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const run = runs.at(-1);
    if (run !== undefined && isOneWith(run.last, day)) {
      runs.pop();
      runs.push({ first: run.first, last: day, count: run.count + 1 });
    } else runs.push({ first: day, last: day, count: 1 });
  }
  return runs;
}
