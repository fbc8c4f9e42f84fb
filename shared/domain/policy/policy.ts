/**
 * What differs between provinces: when people are reminded, when silence escalates and to whom.
 * Data, never constants; every number of days is a number of working days.
 */
import * as z from 'zod/mini';
import type { LetterRung } from '../documents/letter-kind.ts';
import { unitIdSchema } from '../identifiers.ts';

/** What is owed, by whom it is owed. A duty has a due day, a version of it, and a moment when it was done. */
export const DUTIES = {
  ACKNOWLEDGEMENT: 'xác nhận đã nhận',
  PLAN: 'kế hoạch tự kiểm tra',
  REPORT: 'báo cáo kết quả',
  PLAN_REVIEW: 'xem xét kế hoạch',
  REPORT_REVIEW: 'xem xét báo cáo',
  EXPLANATION: 'giải trình',
} as const;
export type Duty = keyof typeof DUTIES;
export const duties = [
  'ACKNOWLEDGEMENT',
  'PLAN',
  'REPORT',
  'PLAN_REVIEW',
  'REPORT_REVIEW',
  'EXPLANATION',
] as const;

/** The escalation ladder, lowest rung first; from REMINDER_LETTER on, a letter is drafted that a person signs. */
export const RUNGS = {
  OFFICER: 'nhắc cán bộ đầu mối',
  UNIT_HEAD: 'báo thủ trưởng đơn vị',
  REMINDER_LETTER: 'văn bản nhắc nhở',
  EXPLANATION_REQUEST: 'yêu cầu giải trình',
  CRITICISM: 'văn bản phê bình',
  REVIEW_AND_LEARN: 'kiểm điểm rút kinh nghiệm',
  REVIEWER: 'nhắc người thẩm tra',
  REVIEWER_SUPERIOR: 'báo lãnh đạo của người thẩm tra',
} as const satisfies Record<'OFFICER' | 'UNIT_HEAD' | LetterRung | 'REVIEWER' | 'REVIEWER_SUPERIOR', string>;
export type Rung = keyof typeof RUNGS;
const isRung = (text: string): text is Rung => Object.hasOwn(RUNGS, text);
export const rungs: readonly Rung[] = Object.keys(RUNGS).filter(isRung);

const days = z.int().check(z.nonnegative(), z.maximum(60));
const stepsSchema = z.object({
  /** Working days before the due day; 0 is the due day itself. */
  remindBefore: z.array(days).check(z.maxLength(6)),
  /** Ascending; a rung is never climbed on the day of the rung before it. */
  ladder: z.array(z.object({ rung: z.enum(rungs), workingDaysLate: days })).check(z.maxLength(8)),
});

export const policySchema = z.object({
  id: z.string(),
  /** Minutes after local midnight at which reminders and escalations fall due. */
  morningMinutes: z.int().check(z.minimum(0), z.maximum(1439)),
  reviewDays: days,
  /** Given to a unit whose report or plan was returned; the official due day stays. */
  reworkDays: days,
  explanationDays: days,
  yellowDaysBefore: days,
  specialRedDaysLate: days,
  /** Whether plans and reports need the unit head's signature before they count as filed. */
  headSignsOff: z.boolean(),
  /**
   * Who reviews what a reviewing unit itself owes, in this order, when the directive names no second reviewer.
   * Absent: the provincial office, then the committee's own secretariat.
   */
  fallbackReviewerUnitIds: z.optional(z.array(unitIdSchema).check(z.maxLength(20))),
  steps: z.object({
    ACKNOWLEDGEMENT: stepsSchema,
    PLAN: stepsSchema,
    REPORT: stepsSchema,
    PLAN_REVIEW: stepsSchema,
    REPORT_REVIEW: stepsSchema,
    EXPLANATION: stepsSchema,
  }),
});
export type Policy = z.infer<typeof policySchema>;

const reviewSteps: z.infer<typeof stepsSchema> = {
  remindBefore: [0],
  ladder: [
    { rung: 'REVIEWER', workingDaysLate: 1 },
    { rung: 'REVIEWER_SUPERIOR', workingDaysLate: 3 },
  ],
};

/** The usual practice; every province edits its own. */
export const DEFAULT_POLICY: Policy = {
  id: 'default',
  morningMinutes: 7 * 60 + 30,
  reviewDays: 3,
  reworkDays: 2,
  explanationDays: 3,
  yellowDaysBefore: 3,
  specialRedDaysLate: 3,
  headSignsOff: false,
  steps: {
    ACKNOWLEDGEMENT: {
      remindBefore: [],
      ladder: [
        { rung: 'OFFICER', workingDaysLate: 1 },
        { rung: 'UNIT_HEAD', workingDaysLate: 2 },
      ],
    },
    PLAN: {
      remindBefore: [1, 0],
      ladder: [
        { rung: 'OFFICER', workingDaysLate: 1 },
        { rung: 'UNIT_HEAD', workingDaysLate: 2 },
        { rung: 'REMINDER_LETTER', workingDaysLate: 4 },
      ],
    },
    REPORT: {
      remindBefore: [7, 3, 1, 0],
      ladder: [
        { rung: 'OFFICER', workingDaysLate: 1 },
        { rung: 'UNIT_HEAD', workingDaysLate: 2 },
        { rung: 'REMINDER_LETTER', workingDaysLate: 3 },
        { rung: 'EXPLANATION_REQUEST', workingDaysLate: 5 },
        { rung: 'CRITICISM', workingDaysLate: 9 },
        { rung: 'REVIEW_AND_LEARN', workingDaysLate: 12 },
      ],
    },
    PLAN_REVIEW: reviewSteps,
    REPORT_REVIEW: reviewSteps,
    EXPLANATION: { remindBefore: [1, 0], ladder: [{ rung: 'UNIT_HEAD', workingDaysLate: 1 }] },
  },
};
