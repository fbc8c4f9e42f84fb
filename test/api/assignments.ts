/** Assignments in any state, built by the domain's own hands. */
import { openAssignment } from '../../shared/domain/assignment/open.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import type { Phase } from '../../shared/domain/assignment/phase.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { Directive, DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { atLocalTime, day } from '../../shared/domain/time.ts';
import { NOW } from './api-world.ts';

export const ISSUED = atLocalTime(day('2026-11-02'), 8 * 60);
const calendar = createCalendar(standardSpecialDays(), { version: 1 });

export const content = (more: Partial<DirectiveContent> = {}): DirectiveContent => ({
  type: 'OFFICIAL_LETTER',
  subject: 'Chấn chỉnh kỷ luật, kỷ cương hành chính',
  urgency: 'NORMAL',
  issuerUnitId: 'ubnd-tinh',
  fieldAbbreviation: 'NV',
  legalBases: ['Luật Cán bộ, công chức'],
  signer: { name: 'Người dùng chu-tich', personId: 'chu-tich', position: 'CHAIRMAN', form: 'OWN' },
  recipients: [
    { purpose: 'ACTION', target: { kind: 'GROUP', group: 'communes' } },
    { purpose: 'INFO', target: { kind: 'UNIT', unitId: 'so-noi-vu' } },
  ],
  clauses: [
    {
      id: '1',
      kind: 'TASK',
      text: 'Rà soát, sửa đổi quy chế làm việc.',
      obligation: {
        owner: { kind: 'ALL' },
        coordinatingUnitIds: [],
        product: 'Báo cáo kết quả rà soát',
        term: { kind: 'FIXED_DAY', day: day('2026-11-27') },
      },
    },
  ],
  reviewerUnitId: 'van-phong',
  planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 3 },
  numberPending: false,
  ...more,
});

export const directive = (id: string, more: Partial<Directive> = {}): Directive => ({
  id,
  phase: 'IN_FORCE',
  content: content(),
  createdAt: ISSUED,
  createdBy: 'chuyen-vien',
  issuedAt: ISSUED,
  issuedBy: 'chanh-van-phong',
  issuedDay: day('2026-11-02'),
  number: 455,
  notation: '455/UBND-NV',
  expectedAssignments: 0,
  batches: 0,
  copies: [],
  periodsOpened: 0,
  ...more,
});

/** One assignment of a directive to a unit, freshly received. */
export const received = (from: Directive, unitId: string, bundle = 1): Assignment => ({
  ...openAssignment(
    from,
    {
      unitId,
      bundle,
      first: true,
      term: { kind: 'FIXED_DAY', day: day('2026-11-27') },
      obligations: [{ clauseId: '1', product: 'Báo cáo kết quả rà soát', role: 'LEAD' }],
    },
    ISSUED,
    calendar,
  ),
});

const filing = { sequence: 1, filedAt: NOW, authors: ['nguoi-lap'], nil: false };

/** The same assignment, moved on to a phase. */
export function inPhase(fresh: Assignment, phase: Phase): Assignment {
  const known = { ...fresh, phase, acknowledgedAt: NOW };
  const { duties } = fresh;
  const done = { ...duties.REPORT, doneAt: NOW };
  const withReviewer = [...fresh.custody, { party: 'REVIEWER' as const, from: NOW }];
  switch (phase) {
    case 'AWAITING_ACKNOWLEDGEMENT':
      return fresh;
    case 'AWAITING_PLAN':
    case 'AWAITING_REPORT':
      return known;
    case 'PLAN_UNDER_REVIEW':
      return { ...known, plan: filing, custody: withReviewer };
    case 'REPORT_UNDER_REVIEW':
      return { ...known, report: filing, duties: { ...duties, REPORT: done }, custody: withReviewer };
    case 'CLOSED':
      return {
        ...known,
        report: filing,
        duties: { ...duties, REPORT: done },
        closing: { reason: 'ACCEPTED', at: NOW },
      };
    case 'WITHDRAWN':
      return { ...known, closing: { reason: 'WITHDRAWN', at: NOW } };
  }
}

export const PLAN = {
  summary: 'Tự kiểm tra việc chấp hành giờ giấc và quy chế làm việc.',
  startDay: '2026-11-09',
  endDay: '2026-11-20',
  steps: [{ what: 'Kiểm tra bộ phận Một cửa', who: 'Tổ tự kiểm tra', by: '2026-11-13' }],
};
export const REPORT = {
  nil: false,
  summary: 'Đã rà soát và sửa đổi quy chế làm việc.',
  answers: [
    {
      clauseId: '1',
      result: 'DONE',
      evidence: [{ kind: 'DOCUMENT', number: '58/BC-UBND', day: '2026-11-20', receivedBy: 'Sở Nội vụ' }],
    },
  ],
};
