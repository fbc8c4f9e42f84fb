/**
 * A calendar day and an instant are different things: a deadline is a day, the moment a report arrives is an instant.
 * Only `calendar/` does arithmetic on days. Everything local is Asia/Ho_Chi_Minh, which is UTC+7 without daylight saving.
 */
import * as z from 'zod/mini';

/** A local day of Viet Nam, `YYYY-MM-DD`; compares correctly with `<`. */
export type CalendarDay = string & z.$brand<'CalendarDay'>;
/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-22T01:02:03.000Z`); compares correctly with `<`. */
export type Instant = string & z.$brand<'Instant'>;

export const DAY_MS = 86_400_000;
const LOCAL_OFFSET_MS = 7 * 3_600_000;

/**
 * Every record that is read or written is full of days, nearly all of them of the same few years, and working a day out
 * costs more than anything else that is done with it: the days of 1970 to 2099 are kept once they were asked for.
 */
const KEPT_DAYS = 47_482;
const dayTexts = new Map<number, CalendarDay>();
const dayNumbers = new Map<string, number>();

const isRealDay = (text: string): boolean => {
  if (dayNumbers.has(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const millis = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
};
const isRealInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

export const calendarDaySchema = z
  .string()
  .check(z.refine(isRealDay, { error: 'Ngày phải có dạng yyyy-MM-dd và là ngày có thật' }))
  .brand<'CalendarDay'>();
export const instantSchema = z
  .string()
  .check(z.refine(isRealInstant, { error: 'Thời điểm phải theo ISO 8601, giờ UTC, có mili giây' }))
  .brand<'Instant'>();

/** Parses a literal or trusted text; throws when it is not a real day. */
export const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
/** Parses a literal or trusted text; throws when it is not an instant. */
export const instant = (text: string): Instant => instantSchema.parse(text);

const brandDay = (text: string): text is CalendarDay => text.length === 10;
const brandInstant = (text: string): text is Instant => text.length === 24;

const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));

/** The time of a day as `Thh:mm:ss.sssZ`; `Date` would work out the day anew each time. */
function timeText(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = millis % 1000;
  const fraction = `${tail < 100 ? '0' : ''}${twoDigits(tail)}`;
  return `T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}.${fraction}Z`;
}

/** Milliseconds since 1970-01-01T00:00Z to an instant. */
export function instantAt(millis: number): Instant {
  const dayNumber = Math.floor(millis / DAY_MS);
  const isKept = Number.isInteger(millis) && dayNumber >= 0 && dayNumber < KEPT_DAYS;
  const text = isKept
    ? `${dayAt(dayNumber)}${timeText(millis - dayNumber * DAY_MS)}`
    : new Date(millis).toISOString();
  if (!brandInstant(text)) throw new RangeError(`Instant out of range: ${text}`);
  return text;
}

/** Days since 1970-01-01 to a calendar day. */
export function dayAt(dayNumber: number): CalendarDay {
  const kept = dayTexts.get(dayNumber);
  if (kept !== undefined) return kept;
  const text = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
  if (!brandDay(text)) throw new RangeError(`Day out of range: ${text}`);
  if (Number.isInteger(dayNumber) && dayNumber >= 0 && dayNumber < KEPT_DAYS) {
    dayTexts.set(dayNumber, text);
    dayNumbers.set(text, dayNumber);
  }
  return text;
}
export function dayNumberOf(calendarDay: CalendarDay): number {
  const kept = dayNumbers.get(calendarDay);
  if (kept !== undefined) return kept;
  const dayNumber = Date.parse(`${calendarDay}T00:00:00.000Z`) / DAY_MS;
  if (dayNumber >= 0 && dayNumber < KEPT_DAYS) dayAt(dayNumber);
  return dayNumber;
}

const ZERO = 48;
const twoDigitsAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO;

export function millisOf(moment: Instant): number {
  const dayNumber = dayNumbers.get(moment.slice(0, 10));
  if (dayNumber === undefined) return Date.parse(moment);
  const seconds = twoDigitsAt(moment, 11) * 3600 + twoDigitsAt(moment, 14) * 60 + twoDigitsAt(moment, 17);
  const millis = twoDigitsAt(moment, 20) * 10 + moment.charCodeAt(22) - ZERO;
  return dayNumber * DAY_MS + seconds * 1000 + millis;
}

/** The local day on which a moment falls in Viet Nam. */
export const localDayOf = (moment: Instant): CalendarDay =>
  dayAt(Math.floor((millisOf(moment) + LOCAL_OFFSET_MS) / DAY_MS));

const LOCAL_OFFSET_MINUTES = LOCAL_OFFSET_MS / 60_000;

/** The moment of a local wall-clock time, minutes after local midnight (24 × 60 is the close of the day). */
export function atLocalTime(calendarDay: CalendarDay, minutes: number): Instant {
  const utc = minutes - LOCAL_OFFSET_MINUTES;
  // The same day in UTC, as nearly always: no calendar arithmetic is needed.
  const text =
    utc >= 0 && utc < 1440 && Number.isInteger(utc)
      ? `${calendarDay}T${twoDigits(Math.floor(utc / 60))}:${twoDigits(utc % 60)}:00.000Z`
      : '';
  return brandInstant(text) ? text : instantAt(dayNumberOf(calendarDay) * DAY_MS + utc * 60_000);
}

/** `dd/MM/yyyy`, as people in Viet Nam read a date. */
export const formatDay = (calendarDay: CalendarDay): string =>
  `${calendarDay.slice(8, 10)}/${calendarDay.slice(5, 7)}/${calendarDay.slice(0, 4)}`;

/** `HH:mm dd/MM/yyyy` in local time. */
export function formatInstant(moment: Instant): string {
  const local = new Date(millisOf(moment) + LOCAL_OFFSET_MS).toISOString();
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}
