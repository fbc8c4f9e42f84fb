/**
 * The number register: one series per agency and year, 1 January to 31 December, without gaps and without reuse
 * (Decree 30/2020, article 15). The record keeps only where the series stands; its history is its events.
 */
import * as z from 'zod/mini';
import { calendarDaySchema, formatDay, type CalendarDay } from '../time.ts';

export const registerSchema = z.object({
  /** `<issuer>-<year>`. */
  id: z.string(),
  /** Id of the unit whose documents are numbered. */
  issuer: z.string().check(z.minLength(1)),
  year: z.int().check(z.gte(2000), z.lte(2100)),
  nextNumber: z.int().check(z.gte(1)),
  lastIssuedDay: z.nullable(calendarDaySchema),
  /** Set when a paper register was taken over in the middle of a year. */
  takeOver: z.nullable(
    z.object({ startAt: z.int().check(z.gte(2)), reason: z.string().check(z.minLength(1)) }),
  ),
});
export type Register = z.infer<typeof registerSchema>;

export const registerId = (issuer: string, year: number): string => `${issuer}-${year}`;

interface Refusal<Code extends string> {
  readonly outcome: 'REFUSED';
  readonly code: Code;
  /** Vietnamese, for the person who asked. */
  readonly message: string;
}
export type RegisterOpening =
  { readonly outcome: 'OPENED'; readonly register: Register } | Refusal<'REASON_MISSING' | 'NOT_A_NUMBER'>;

/** A new series starts at 1. A later start takes over a paper register and must say why. */
export function openRegister(issuer: string, year: number, startAt = 1, reason = ''): RegisterOpening {
  if (!Number.isSafeInteger(startAt) || startAt < 1)
    return {
      outcome: 'REFUSED',
      code: 'NOT_A_NUMBER',
      message: 'Số bắt đầu của sổ đăng ký phải là số nguyên từ 1 trở lên.',
    };
  const why = reason.trim();
  if (startAt > 1 && why === '')
    return {
      outcome: 'REFUSED',
      code: 'REASON_MISSING',
      message: `Mở sổ từ số ${startAt} thì phải nêu lý do, ví dụ: tiếp nối sổ giấy đã cấp đến số ${startAt - 1}.`,
    };
  const takeOver = startAt > 1 ? { startAt, reason: why } : null;
  const register = {
    id: registerId(issuer, year),
    issuer,
    year,
    nextNumber: startAt,
    lastIssuedDay: null,
    takeOver,
  };
  return { outcome: 'OPENED', register };
}

/** Numbers follow dates: a number taken for a day before the last one is given, but has to be explained. */
export interface RegisterWarning {
  readonly code: 'DAY_BEFORE_LAST_ISSUED';
  readonly message: string;
}
export type NumberTaking =
  | {
      readonly outcome: 'TAKEN';
      readonly number: number;
      readonly register: Register;
      readonly warning: RegisterWarning | null;
    }
  | Refusal<'OTHER_YEAR'>;

const outOfOrder = (day: CalendarDay, last: CalendarDay, number: number): RegisterWarning => ({
  code: 'DAY_BEFORE_LAST_ISSUED',
  message:
    `Số ${number} mang ngày ${formatDay(day)}, trước ngày của văn bản liền trước (${formatDay(last)}); ` +
    'số và ngày văn bản phải theo cùng một thứ tự.',
});

/** The next number of the series for a document signed on `day`, and the register as it stands afterwards. */
export function takeNumber(register: Register, { day }: { readonly day: CalendarDay }): NumberTaking {
  const { year, nextNumber: number, lastIssuedDay: last } = register;
  if (Number(day.slice(0, 4)) !== year)
    return {
      outcome: 'REFUSED',
      code: 'OTHER_YEAR',
      message: `Sổ đăng ký năm ${year} chỉ cấp số cho văn bản ký từ 01/01/${year} đến 31/12/${year}; văn bản này ký ngày ${formatDay(day)}.`,
    };
  const isEarlier = last !== null && day < last;
  const after = { ...register, nextNumber: number + 1, lastIssuedDay: isEarlier ? last : day };
  return {
    outcome: 'TAKEN',
    number,
    register: after,
    warning: isEarlier ? outOfOrder(day, last, number) : null,
  };
}
