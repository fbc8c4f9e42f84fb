/**
 * The lunar calendar of Viet Nam. It is not the Chinese one: the same rules are applied at UTC+7, so that a new moon
 * between 23:00 and midnight local time begins the month a day earlier than in China (Tết 2007 and 2030, for example).
 */
import { DAY_MS, dayAt, dayNumberOf } from '../time.ts';
import type { CalendarDay } from '../time.ts';
import { lunationOn, newMoonDay, sunLongitude } from './moon-and-sun.ts';

export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** True in the second of two months that bear the same number. */
  readonly leap: boolean;
}

interface LunarMonth {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly firstDay: number;
  readonly length: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY_MS;

/** The lunation that holds the winter solstice of a solar year: it is always the 11th month. */
function eleventhMonth(year: number): number {
  let solstice = dayNumber(year, 12, 19);
  while (sunLongitude(solstice + 1) < 270) solstice += 1;
  return lunationOn(solstice);
}

/** A month is "without a principal term" when the sun does not enter a new twelfth of its path in it. */
function lacksPrincipalTerm(lunation: number): boolean {
  const twelfthOn = (start: number): number => Math.floor(sunLongitude(start) / 30);
  return twelfthOn(newMoonDay(lunation)) === twelfthOn(newMoonDay(lunation + 1));
}

/** The leap month among those from one 11th month to the next; undefined in a span of twelve months. */
function leapLunation(first: number, end: number): number | undefined {
  if (end - first < 13) return undefined;
  let lunation = first + 1;
  while (!lacksPrincipalTerm(lunation)) lunation += 1;
  return lunation;
}

const monthsByYear = new Map<number, readonly LunarMonth[]>();

/** The 12 or 13 months from the 11th of the year before up to, without, the 11th of this year. Computed once. */
function monthsUpToSolsticeOf(year: number): readonly LunarMonth[] {
  const months = monthsByYear.get(year) ?? computeMonths(year);
  monthsByYear.set(year, months);
  return months;
}

function computeMonths(year: number): LunarMonth[] {
  const first = eleventhMonth(year - 1);
  const end = eleventhMonth(year);
  const leap = leapLunation(first, end);
  return Array.from({ length: end - first }, (_, offset) => {
    const lunation = first + offset;
    const ordinal = leap !== undefined && lunation >= leap ? offset - 1 : offset;
    const firstDay = newMoonDay(lunation);
    return {
      year: ordinal < 2 ? year - 1 : year,
      month: ((ordinal + 10) % 12) + 1,
      leap: lunation === leap,
      firstDay,
      length: newMoonDay(lunation + 1) - firstDay,
    };
  });
}

function assertYear(year: number): void {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return;
  throw new RangeError(`The lunar calendar covers ${FIRST_YEAR} to ${LAST_YEAR}, not ${year}`);
}

/** The solar day of a lunar date; throws RangeError for a date that does not exist, or outside 1900-2100. */
export function solarDayOfLunar(year: number, month: number, day: number, leap = false): CalendarDay {
  assertYear(year);
  const found = monthsUpToSolsticeOf(month >= 11 ? year + 1 : year).find(
    (candidate) => candidate.year === year && candidate.month === month && candidate.leap === leap,
  );
  if (found === undefined || !Number.isInteger(day) || day < 1 || day > found.length) {
    throw new RangeError(`No lunar day ${day}/${month}${leap ? ' (leap)' : ''}/${year}`);
  }
  return dayAt(found.firstDay + day - 1);
}

/** The lunar date of a solar day; throws RangeError outside 1900-2100. */
export function lunarOf(calendarDay: CalendarDay): LunarDate {
  const solarYear = Number(calendarDay.slice(0, 4));
  assertYear(solarYear);
  const target = dayNumberOf(calendarDay);
  const months = [...monthsUpToSolsticeOf(solarYear), ...monthsUpToSolsticeOf(solarYear + 1)];
  const found = months.findLast(({ firstDay }) => firstDay <= target);
  if (found === undefined) throw new RangeError(`No lunar month holds ${calendarDay}`);
  return { year: found.year, month: found.month, day: target - found.firstDay + 1, leap: found.leap };
}

export interface LunarMonthStart {
  readonly firstDay: CalendarDay;
  readonly month: number;
  readonly leap: boolean;
}

/** The lunar months that touch a solar year, in order: a day's lunar date is its distance from the last one begun. */
export function lunarMonthsOf(year: number): LunarMonthStart[] {
  assertYear(year);
  const from = dayNumber(year, 1, 1);
  const to = dayNumber(year + 1, 1, 1);
  return [...monthsUpToSolsticeOf(year), ...monthsUpToSolsticeOf(year + 1)]
    .filter(({ firstDay, length }) => firstDay < to && firstDay + length > from)
    .map(({ firstDay, month, leap }) => ({ firstDay: dayAt(firstDay), month, leap }));
}
