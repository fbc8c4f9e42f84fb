/** The rules in words: the same words stand on the screen and in what is said to have changed. */
import type { AnswerOf } from '../../../api/endpoint.ts';
import { dutyNames } from '../../../texts/labels.ts';
import type { Texts } from '../../../texts/language.ts';

export type Policy = AnswerOf<'GET /policy'>['policy'];
export type Duty = keyof Policy['steps'];
export type Steps = Policy['steps'][Duty];
export type Rung = Steps['ladder'][number]['rung'];

const isDuty = (name: string): name is Duty => Object.hasOwn(dutyNames.vi, name);
export const duties: readonly Duty[] = Object.keys(dutyNames.vi).filter(isDuty);
const isReview = (duty: Duty): boolean => duty === 'PLAN_REVIEW' || duty === 'REPORT_REVIEW';
const REVIEW_RUNGS: readonly Rung[] = ['REVIEWER', 'REVIEWER_SUPERIOR'];
const UNIT_RUNGS: readonly Rung[] = [
  'OFFICER',
  'UNIT_HEAD',
  'REMINDER_LETTER',
  'EXPLANATION_REQUEST',
  'CRITICISM',
  'REVIEW_AND_LEARN',
];
/** Who owes the review is not who owes the report. */
export const rungsFor = (duty: Duty): readonly Rung[] => (isReview(duty) ? REVIEW_RUNGS : UNIT_RUNGS);
const LETTERS: readonly Rung[] = ['REMINDER_LETTER', 'EXPLANATION_REQUEST', 'CRITICISM', 'REVIEW_AND_LEARN'];
export const isLetter = (rung: Rung): boolean => LETTERS.includes(rung);

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Rules that are one number of working days. */
export const dayRules = [
  'yellowDaysBefore',
  'specialRedDaysLate',
  'reviewDays',
  'reworkDays',
  'explanationDays',
] as const;
export type DayRule = (typeof dayRules)[number];

interface Words {
  readonly names: Record<DayRule | 'morningMinutes' | 'headSignsOff' | 'fallbackReviewerUnitIds', string>;
  readonly hints: Record<DayRule | 'morningMinutes' | 'headSignsOff' | 'fallbackReviewerUnitIds', string>;
  readonly days: (count: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly usualFallback: string;
  readonly reminder: string;
  readonly before: (days: number) => string;
  readonly late: (days: number) => string;
  readonly noSteps: string;
  readonly letter: string;
}

export const policyWords: Texts<Words> = {
  vi: {
    names: {
      morningMinutes: 'Giờ nhắc buổi sáng',
      yellowDaysBefore: 'Cảnh báo vàng trước hạn',
      specialRedDaysLate: 'Đỏ đặc biệt khi quá hạn từ',
      reviewDays: 'Thời hạn xem xét kế hoạch, báo cáo',
      reworkDays: 'Thời hạn làm lại khi bị trả',
      explanationDays: 'Thời hạn giải trình',
      headSignsOff: 'Thủ trưởng duyệt trước khi nộp',
      fallbackReviewerUnitIds: 'Thẩm tra thay',
    },
    hints: {
      morningMinutes: 'Nhắc việc và đôn đốc đến lượt được gửi vào giờ này, mỗi người một thư tổng hợp.',
      yellowDaysBefore: 'Từ lúc này nhiệm vụ hiện màu vàng, có dấu ◔.',
      specialRedDaysLate: 'Đưa lên đầu bảng của nơi ban hành.',
      reviewDays: 'Quá thời hạn này, số ngày chậm tính cho người thẩm tra, không tính cho đơn vị.',
      reworkDays: 'Hạn chính thức giữ nguyên; đây chỉ là thời gian để nộp lại.',
      explanationDays: 'Tính từ khi văn bản yêu cầu giải trình được ký.',
      headSignsOff:
        'Nếu có, kế hoạch và báo cáo do cán bộ đầu mối lập chỉ được coi là đã nộp khi thủ trưởng duyệt.',
      fallbackReviewerUnitIds: 'Ai xem xét việc mà chính đơn vị thẩm tra phải làm, theo thứ tự.',
    },
    days: (count) => `${count} ngày làm việc`,
    yes: 'Có',
    no: 'Không',
    usualFallback: 'Văn phòng UBND tỉnh, rồi bộ phận giúp việc của Ủy ban',
    reminder: 'nhắc việc',
    before: (days) => (days === 0 ? 'đúng ngày hạn' : `trước hạn ${days} ngày`),
    late: (days) => (days === 0 ? 'ngay ngày hạn' : `quá hạn ${days} ngày`),
    noSteps: 'không nhắc trước và không đôn đốc',
    letter: 'Dự thảo văn bản, chờ người có thẩm quyền ký',
  },
  en: {
    names: {
      morningMinutes: 'Hour of the morning',
      yellowDaysBefore: 'Yellow before the due day',
      specialRedDaysLate: 'Special red when late by',
      reviewDays: 'Time to review plans and reports',
      reworkDays: 'Time to rework what came back',
      explanationDays: 'Time to explain',
      headSignsOff: 'The head signs off before filing',
      fallbackReviewerUnitIds: 'Second reviewers',
    },
    hints: {
      morningMinutes: 'Reminders and escalations go out at this hour, one digest per person.',
      yellowDaysBefore: 'From then on the assignment is yellow, with the sign ◔.',
      specialRedDaysLate: 'Goes to the top of the issuer’s list.',
      reviewDays: 'Later days are charged to the reviewer, not to the unit.',
      reworkDays: 'The official due day stays; this is only the time to file again.',
      explanationDays: 'From the signing of the request for explanation.',
      headSignsOff: 'What the officer prepares counts as filed once the head has signed it off.',
      fallbackReviewerUnitIds: 'Who reviews what a reviewing unit itself owes, in this order.',
    },
    days: (count) => (count === 1 ? '1 working day' : `${count} working days`),
    yes: 'Yes',
    no: 'No',
    usualFallback: 'The Provincial Office, then the committee’s secretariat',
    reminder: 'reminder',
    before: (days) => (days === 0 ? 'on the due day' : `${days === 1 ? '1 day' : `${days} days`} before`),
    late: (days) => (days === 0 ? 'on the due day' : `${days === 1 ? '1 day' : `${days} days`} late`),
    noSteps: 'no reminders and no escalation',
    letter: 'A letter is drafted, for somebody to sign',
  },
};
