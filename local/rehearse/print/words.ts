/** Words that the terminal and the page share. */
import { weekdayOf } from '../../../shared/domain/calendar/day-number.ts';
import {
  dayNumberOf,
  formatDay,
  formatInstant,
  type CalendarDay,
  type Instant,
} from '../../../shared/domain/time.ts';
import type { RehearsedAssignment, StoryDay } from '../rehearsal.ts';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;
export const weekday = (day: CalendarDay): string => WEEKDAYS[weekdayOf(dayNumberOf(day))] ?? '';
export const dayInFull = (day: CalendarDay): string => `${weekday(day)} ${formatDay(day)}`;
export const timeOf = (moment: Instant): string => formatInstant(moment).slice(0, 5);
/** `05/01`: within a table whose years are plain. */
export const shortDay = (day: CalendarDay): string => formatDay(day).slice(0, 5);

/** `Thứ Hai 16/02/2026 – Thứ Sáu 20/02/2026`. */
export const spanOf = ({ day, until }: Pick<StoryDay, 'day' | 'until'>): string =>
  day === until ? dayInFull(day) : `${dayInFull(day)} – ${dayInFull(until)}`;

export function standingOf({ working, note }: StoryDay): string {
  if (!working) return note === undefined ? 'ngày nghỉ' : `ngày nghỉ: ${note}`;
  return note === undefined ? 'ngày làm việc' : `ngày làm việc: ${note}`;
}

export function mailsInWords({ single, digests }: StoryDay['mails']): string | undefined {
  const total = single + digests;
  if (total === 0) return undefined;
  if (digests === 0) return `Gửi ${single} thư`;
  const parts = [`${digests} thư tổng hợp buổi sáng`, ...(single > 0 ? [`${single} thư riêng`] : [])];
  return `Gửi ${total} thư: ${parts.join(', ')}`;
}

export const PARTY_NAMES = {
  DISTRIBUTION: 'Phát hành',
  UNIT: 'Đơn vị',
  REVIEWER: 'Thẩm tra',
  SUPERIOR: 'Cấp trên',
} as const;
export const DUTY_NAMES = {
  ACKNOWLEDGEMENT: 'xác nhận đã nhận',
  PLAN: 'kế hoạch',
  REPORT: 'báo cáo',
  PLAN_REVIEW: 'xem xét kế hoạch',
  REPORT_REVIEW: 'xem xét báo cáo',
  EXPLANATION: 'giải trình',
} as const;

export type Mark = 'GOOD' | 'LATE' | 'OPEN' | 'GONE';
/** How an assignment ended, in a word and a sign. */
export function endingOf({ transferredTo, official, workingDaysLate, nil }: RehearsedAssignment): {
  readonly mark: Mark;
  readonly text: string;
} {
  if (transferredTo !== undefined) return { mark: 'GONE', text: `chuyển ${transferredTo}` };
  switch (official) {
    case 'DONE_ON_TIME':
      return { mark: 'GOOD', text: nil ? 'không phát sinh' : 'đúng hạn' };
    case 'DONE_LATE':
      return { mark: 'LATE', text: `chậm ${workingDaysLate} ngày` };
    case 'OPEN_IN_TERM':
      return { mark: 'OPEN', text: 'đang làm' };
    case 'OPEN_OVERDUE':
      return { mark: 'LATE', text: `chưa nộp, chậm ${workingDaysLate} ngày` };
    case undefined:
      return { mark: 'GONE', text: 'đã rút' };
  }
}
export const SIGNS: Record<Mark, string> = { GOOD: '✓', LATE: '!', OPEN: '…', GONE: '→' };
