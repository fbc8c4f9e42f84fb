/** The Vietnamese words that all mails share. */
import { LETTER_KINDS, type EscalationLetterKind } from '../domain/documents/letter-kind.ts';
import { dayNumberOf, formatDay } from '../domain/time.ts';
import type { CalendarDay } from '../domain/time.ts';
import type { Duty, Tally } from './notice-parts.ts';

const WEEKDAYS = ['thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư'] as const;

/** `thứ Sáu, 27/11/2026`; day 0 of the count, 01/01/1970, was a Thursday. */
export function dayInWords(day: CalendarDay): string {
  const weekday = WEEKDAYS[((dayNumberOf(day) % 7) + 7) % 7] ?? '';
  return `${weekday}, ${formatDay(day)}`;
}

export const small = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** ` (còn 3 ngày làm việc)`, or nothing when the number is not known. */
export function leftInWords(workingDays: number | undefined): string {
  if (workingDays === undefined || workingDays < 0) return '';
  return workingDays === 0 ? ' (hạn cuối là hôm nay)' : ` (còn ${workingDays} ngày làm việc)`;
}
export const lateInWords = (workingDays: number | undefined): string =>
  workingDays === undefined || workingDays === 0 ? 'đã quá hạn' : `đã quá hạn ${workingDays} ngày làm việc`;

/** What must be done. */
export const DUTY_ACTIONS: Readonly<Record<Duty, string>> = {
  ACKNOWLEDGEMENT: 'xác nhận đã nhận văn bản',
  PLAN: 'gửi kế hoạch thực hiện',
  REPORT: 'gửi báo cáo kết quả thực hiện',
  PLAN_REVIEW: 'xem xét kế hoạch của đơn vị',
  REPORT_REVIEW: 'xem xét báo cáo của đơn vị',
  EXPLANATION: 'gửi văn bản giải trình',
};
/** What it is about, as a noun. */
export const DUTY_NOUNS: Readonly<Record<Duty, string>> = {
  ACKNOWLEDGEMENT: 'xác nhận tiếp nhận',
  PLAN: 'kế hoạch thực hiện',
  REPORT: 'báo cáo kết quả',
  PLAN_REVIEW: 'xem xét kế hoạch',
  REPORT_REVIEW: 'xem xét báo cáo',
  EXPLANATION: 'văn bản giải trình',
};
/** As the kinds are called, but for the reminder, whose full name is long for the subject of a mail. */
export const letterNoun = (kind: EscalationLetterKind): string =>
  kind === 'REMINDER_LETTER' ? 'văn bản đôn đốc' : LETTER_KINDS[kind].name;

/** `văn bản số 455/UBND-NV`, or `văn bản (số đang chờ)` while the number is pending. */
export const documentInWords = (notation: string): string =>
  /^số\s/iu.test(notation) ? `văn bản (${notation})` : `văn bản số ${notation}`;

export function tallyInWords(tally: Tally): string {
  const parts = [`${tally.onTime} đúng hạn`, `${tally.late} quá hạn`];
  if (tally.withdrawn > 0) parts.push(`${tally.withdrawn} được rút hoặc chuyển giao`);
  return `${tally.units} đơn vị: ${parts.join(', ')}`;
}
