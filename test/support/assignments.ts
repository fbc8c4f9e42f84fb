/** Builders for assignments in tests: a province at work in the autumn of 2026. */
import { openAssignment } from '../../shared/domain/assignment/open.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import type { AssignmentDecision, DecisionContext } from '../../shared/domain/assignment/decision.ts';
import type { Plan, Report } from '../../shared/domain/assignment/content.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { Directive } from '../../shared/domain/directive/directive.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { atLocalTime, day, type CalendarDay, type Instant } from '../../shared/domain/time.ts';

export const calendar = createCalendar(standardSpecialDays(), { version: 1 });
export const policy = DEFAULT_POLICY;
export const at = (text: string, hour = 9): Instant => atLocalTime(day(text), hour * 60);

export const officer = { personId: 'cb-xa-a', unitId: 'xa-a' };
export const reviewer = { personId: 'chuyen-vien', unitId: 'van-phong' };

export const context = (
  now: Instant,
  actor: { personId: string; unitId: string } = officer,
  more: Partial<DecisionContext> = {},
): DecisionContext => ({ now, actor, calendar, policy, version: 1, ...more });

export const directive = (issued: Instant): Directive => ({
  id: 'dtest0001',
  phase: 'DISTRIBUTING',
  content: {
    type: 'OFFICIAL_LETTER',
    subject: 'Chấn chỉnh kỷ luật, kỷ cương hành chính',
    urgency: 'NORMAL',
    issuerUnitId: 'ubnd-tinh',
    legalBases: [],
    recipients: [],
    clauses: [],
    reviewerUnitId: 'van-phong',
    planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 5 },
    numberPending: false,
  },
  createdAt: issued,
  createdBy: 'chuyen-vien',
  issuedAt: issued,
  notation: '455/UBND-NV',
  expectedAssignments: 1,
  batches: 1,
  copies: [],
  periodsOpened: 0,
});

export interface Opening {
  readonly issued?: Instant;
  readonly due?: CalendarDay;
  readonly plan?: boolean;
}
/** Issued on Monday 02/11/2026, report due on Friday 27/11/2026. */
export function opened({
  issued = at('2026-11-02'),
  due = day('2026-11-27'),
  plan = true,
}: Opening = {}): Assignment {
  const from = directive(issued);
  const content = plan ? from.content : { ...from.content, planTerm: undefined };
  return openAssignment(
    { ...from, content },
    {
      unitId: 'xa-a',
      bundle: 1,
      first: true,
      term: { kind: 'FIXED_DAY', day: due },
      obligations: [{ clauseId: '2.1', product: 'Bảng phân công nhiệm vụ', role: 'LEAD' }],
    },
    issued,
    calendar,
  );
}

export const plan: Plan = {
  summary: 'Tự kiểm tra việc chấp hành giờ giấc, nội quy.',
  startDay: day('2026-11-10'),
  endDay: day('2026-11-20'),
  steps: [{ what: 'Kiểm tra từng bộ phận', who: 'Tổ tự kiểm tra', by: day('2026-11-18') }],
};
export const report: Report = {
  nil: false,
  summary: 'Đã phân công rõ việc cho từng người.',
  answers: [
    {
      clauseId: '2.1',
      result: 'DONE',
      evidence: [
        { kind: 'DOCUMENT', number: '12/QĐ-UBND', day: day('2026-11-18'), receivedBy: 'Văn phòng UBND tỉnh' },
      ],
    },
  ],
};

/** The assignment after a decision that must have been taken. */
export function after(decision: AssignmentDecision | undefined): Assignment {
  if (decision === undefined || decision.outcome !== 'DECIDED')
    throw new Error(`Refused: ${JSON.stringify(decision)}`);
  return decision.next;
}
