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

const isRealDay = (text: string): boolean => {
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

/** Milliseconds since 1970-01-01T00:00Z to an instant. */
export function instantAt(millis: number): Instant {
  const text = new Date(millis).toISOString();
  if (!brandInstant(text)) throw new RangeError(`Instant out of range: ${text}`);
  return text;
}
export const millisOf = (moment: Instant): number => Date.parse(moment);

/** Days since 1970-01-01 to a calendar day. */
export function dayAt(dayNumber: number): CalendarDay {
  const text = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
  if (!brandDay(text)) throw new RangeError(`Day out of range: ${text}`);
  return text;
}
export const dayNumberOf = (calendarDay: CalendarDay): number =>
  Date.parse(`${calendarDay}T00:00:00.000Z`) / DAY_MS;

/** The local day on which a moment falls in Viet Nam. */
export const localDayOf = (moment: Instant): CalendarDay =>
  dayAt(Math.floor((millisOf(moment) + LOCAL_OFFSET_MS) / DAY_MS));

const LOCAL_OFFSET_MINUTES = LOCAL_OFFSET_MS / 60_000;
const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));

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
