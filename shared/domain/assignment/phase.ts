/** The lifecycle of an assignment: one enum, one transition table; everything else derives from them. */

export const PHASES = {
  AWAITING_ACKNOWLEDGEMENT: 'Chờ xác nhận đã nhận',
  AWAITING_PLAN: 'Chờ kế hoạch tự kiểm tra',
  PLAN_UNDER_REVIEW: 'Đang xem xét kế hoạch',
  AWAITING_REPORT: 'Đang thực hiện, chờ báo cáo',
  REPORT_UNDER_REVIEW: 'Đang thẩm tra báo cáo',
  CLOSED: 'Đã kết thúc',
  WITHDRAWN: 'Đã rút',
} as const;
export type Phase = keyof typeof PHASES;
export const phases = [
  'AWAITING_ACKNOWLEDGEMENT',
  'AWAITING_PLAN',
  'PLAN_UNDER_REVIEW',
  'AWAITING_REPORT',
  'REPORT_UNDER_REVIEW',
  'CLOSED',
  'WITHDRAWN',
] as const satisfies readonly Phase[];

export const isOpen = (phase: Phase): boolean => phase !== 'CLOSED' && phase !== 'WITHDRAWN';

const stay = {
  AWAITING_ACKNOWLEDGEMENT: ['AWAITING_ACKNOWLEDGEMENT'],
  AWAITING_PLAN: ['AWAITING_PLAN'],
  PLAN_UNDER_REVIEW: ['PLAN_UNDER_REVIEW'],
  AWAITING_REPORT: ['AWAITING_REPORT'],
  REPORT_UNDER_REVIEW: ['REPORT_UNDER_REVIEW'],
} as const;
const leave = {
  AWAITING_ACKNOWLEDGEMENT: ['WITHDRAWN'],
  AWAITING_PLAN: ['WITHDRAWN'],
  PLAN_UNDER_REVIEW: ['WITHDRAWN'],
  AWAITING_REPORT: ['WITHDRAWN'],
  REPORT_UNDER_REVIEW: ['WITHDRAWN'],
} as const;

/**
 * Operation → phase in which it may be done → phases to which it may lead.
 * A phase that is missing means that the operation is refused there.
 * A plan or a report may be filed early: whoever answers has received. A report may overtake a plan that never came,
 * because a unit must never be kept from reporting on time.
 */
export const TRANSITIONS = {
  ACKNOWLEDGE: { AWAITING_ACKNOWLEDGEMENT: ['AWAITING_PLAN', 'AWAITING_REPORT'] },
  REJECT_RECEIPT: { AWAITING_ACKNOWLEDGEMENT: ['AWAITING_ACKNOWLEDGEMENT'] },
  UPHOLD_RECEIPT: { AWAITING_ACKNOWLEDGEMENT: ['AWAITING_ACKNOWLEDGEMENT'] },
  PREPARE_PLAN: { AWAITING_ACKNOWLEDGEMENT: ['AWAITING_ACKNOWLEDGEMENT'], AWAITING_PLAN: ['AWAITING_PLAN'] },
  FILE_PLAN: { AWAITING_ACKNOWLEDGEMENT: ['PLAN_UNDER_REVIEW'], AWAITING_PLAN: ['PLAN_UNDER_REVIEW'] },
  APPROVE_PLAN: { PLAN_UNDER_REVIEW: ['AWAITING_REPORT'] },
  RETURN_PLAN: { PLAN_UNDER_REVIEW: ['AWAITING_PLAN'] },
  PREPARE_REPORT: {
    AWAITING_ACKNOWLEDGEMENT: ['AWAITING_ACKNOWLEDGEMENT'],
    AWAITING_PLAN: ['AWAITING_PLAN'],
    PLAN_UNDER_REVIEW: ['PLAN_UNDER_REVIEW'],
    AWAITING_REPORT: ['AWAITING_REPORT'],
  },
  FILE_REPORT: {
    AWAITING_ACKNOWLEDGEMENT: ['REPORT_UNDER_REVIEW'],
    AWAITING_PLAN: ['REPORT_UNDER_REVIEW'],
    PLAN_UNDER_REVIEW: ['REPORT_UNDER_REVIEW'],
    AWAITING_REPORT: ['REPORT_UNDER_REVIEW'],
  },
  ACCEPT_REPORT: { REPORT_UNDER_REVIEW: ['CLOSED'] },
  RETURN_REPORT: { REPORT_UNDER_REVIEW: ['AWAITING_REPORT'] },
  REQUEST_EXTENSION: stay,
  GRANT_EXTENSION: stay,
  REFUSE_EXTENSION: stay,
  ASSIGN_OFFICER: stay,
  RAISE_OBSTACLE: stay,
  RESOLVE_OBSTACLE: stay,
  REQUEST_EXPLANATION: stay,
  ANSWER_EXPLANATION: stay,
  JUDGE_EXPLANATION: stay,
  WITHDRAW: leave,
  REASSIGN: leave,
  REMIND: stay,
  ESCALATE: stay,
  RECOMPUTE: stay,
  /** The directive was issued before its number was known, and now has it. */
  RENUMBER: stay,
  /** The reviewing unit was merged into another one. */
  CHANGE_REVIEWER: stay,
} as const satisfies Record<string, Partial<Record<Phase, readonly Phase[]>>>;

export type Operation = keyof typeof TRANSITIONS;
const table: Record<Operation, Partial<Record<Phase, readonly Phase[]>>> = TRANSITIONS;

export const mayDo = (operation: Operation, phase: Phase): boolean => table[operation][phase] !== undefined;
export const mayLeadTo = (operation: Operation, from: Phase, to: Phase): boolean =>
  table[operation][from]?.includes(to) ?? false;

/** Where each wait leads when all goes well; the state machine goes there by itself, and looks anew in any other case. */
export const HAPPY_PATH: Partial<Record<Phase, Phase>> = {
  AWAITING_ACKNOWLEDGEMENT: 'AWAITING_PLAN',
  AWAITING_PLAN: 'PLAN_UNDER_REVIEW',
  PLAN_UNDER_REVIEW: 'AWAITING_REPORT',
  AWAITING_REPORT: 'REPORT_UNDER_REVIEW',
  REPORT_UNDER_REVIEW: 'CLOSED',
};
