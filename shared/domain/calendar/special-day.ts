/** The days on which the working week (Monday to Friday) does not hold, each with the document that says so. */
import * as z from 'zod/mini';
import { calendarDaySchema, formatDay } from '../time.ts';

export const SpecialDayKind = {
  HOLIDAY: 'HOLIDAY',
  /** Nghỉ bù: the day off that replaces a holiday fallen on the weekly rest. */
  COMPENSATORY: 'COMPENSATORY',
  /** Nghỉ hoán đổi: a working day given off against a rest day worked. */
  SWAPPED_OFF: 'SWAPPED_OFF',
  /** Làm bù: the rest day worked in such an exchange. */
  MAKEUP_WORKDAY: 'MAKEUP_WORKDAY',
  PROVINCIAL_DAY_OFF: 'PROVINCIAL_DAY_OFF',
} as const;
export type SpecialDayKind = (typeof SpecialDayKind)[keyof typeof SpecialDayKind];

export const SpecialDayStanding = {
  CONFIRMED: 'CONFIRMED',
  /** Follows from the law and from habit; the Prime Minister's decision for the year is still to come. */
  ESTIMATE: 'ESTIMATE',
  /** Announced as a policy, not yet a legal day off: a working day until the calendar is told otherwise. */
  NOT_YET_LAW: 'NOT_YET_LAW',
} as const;
export type SpecialDayStanding = (typeof SpecialDayStanding)[keyof typeof SpecialDayStanding];

/** `announcedOn` is null when the day follows from the law itself, or when the announcement's date is not known. */
export const legalSourceSchema = z.object({
  document: z.string().check(z.trim(), z.minLength(1, 'Phải ghi căn cứ pháp lý')),
  announcedOn: z.nullable(calendarDaySchema),
});
export type LegalSource = z.output<typeof legalSourceSchema>;

export const specialDaySchema = z.object({
  day: calendarDaySchema,
  kind: z.enum(SpecialDayKind),
  name: z.string().check(z.trim(), z.minLength(1, 'Phải ghi tên ngày')),
  legalSource: legalSourceSchema,
  standing: z.enum(SpecialDayStanding),
  /** The other half of an exchange; given for SWAPPED_OFF and MAKEUP_WORKDAY only. */
  swappedWith: z.exactOptional(calendarDaySchema),
});
export type SpecialDay = z.output<typeof specialDaySchema>;

const workedByKind: Record<SpecialDayKind, boolean> = {
  HOLIDAY: false,
  COMPENSATORY: false,
  SWAPPED_OFF: false,
  MAKEUP_WORKDAY: true,
  PROVINCIAL_DAY_OFF: false,
};

/** Whether people work on a special day of this kind, whatever the day of the week. */
export const isWorkedKind = (kind: SpecialDayKind): boolean => workedByKind[kind];

/** The source as it is cited on screens and in letters. */
export const citeSource = ({ document, announcedOn }: LegalSource): string =>
  announcedOn === null ? document : `${document} ngày ${formatDay(announcedOn)}`;
