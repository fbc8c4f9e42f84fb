/** What the office drafts and the units file. All text is invented. */
import type { Plan, Report } from '../../../shared/domain/assignment/content.ts';
import { createCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../../shared/domain/calendar/special-days.ts';
import type { DirectiveContent } from '../../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../../shared/domain/time.ts';
import { COMMITTEE, OFFICE } from './people.ts';

export const calendar = createCalendar(standardSpecialDays(), { version: 1 });

const CLAUSE = '1';

/** One task for the units named, with a plan, the report due in ten working days. */
export const directive = (
  subject: string,
  unitIds: readonly string[],
  today: CalendarDay,
): DirectiveContent => ({
  type: 'OFFICIAL_LETTER',
  subject,
  urgency: 'NORMAL',
  issuerUnitId: COMMITTEE,
  fieldAbbreviation: 'NV',
  place: 'Thử Nghiệm',
  legalBases: ['Quy chế làm việc của Ủy ban nhân dân tỉnh'],
  signer: { personId: 'chu-tich', name: 'Đào Viết Khoan', position: 'CHAIRMAN', form: 'ON_BEHALF' },
  recipients: unitIds.map((unitId) => ({ purpose: 'ACTION', target: { kind: 'UNIT', unitId } })),
  clauses: [
    {
      id: CLAUSE,
      kind: 'TASK',
      text: 'Tự kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính và báo cáo kết quả.',
      obligation: {
        owner: { kind: 'ALL' },
        coordinatingUnitIds: [],
        product: 'Báo cáo kết quả tự kiểm tra',
        term: { kind: 'FIXED_DAY', day: calendar.addWorkingDays(today, 10) },
      },
    },
  ],
  reviewerUnitId: OFFICE,
  planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 3 },
  numberPending: false,
});

export const plan = (today: CalendarDay): Plan => ({
  summary: 'Tự kiểm tra giờ giấc làm việc, thẻ công chức và tiến độ giải quyết hồ sơ tại các bộ phận.',
  startDay: calendar.addWorkingDays(today, 1),
  endDay: calendar.addWorkingDays(today, 6),
  steps: [{ what: 'Kiểm tra bộ phận Một cửa', who: 'Tổ tự kiểm tra', by: calendar.addWorkingDays(today, 4) }],
});

export const report = (today: CalendarDay, sha256?: string): Report => ({
  nil: false,
  summary: 'Đơn vị đã tự kiểm tra xong; những thiếu sót nhỏ được chấn chỉnh ngay.',
  answers: [
    {
      clauseId: CLAUSE,
      result: 'DONE',
      evidence: [
        { kind: 'DOCUMENT', number: '58/BC-UBND', day: today, receivedBy: 'Văn phòng UBND tỉnh' },
        ...(sha256 === undefined ? [] : [{ kind: 'FILE' as const, sha256, name: 'ket-qua.pdf' }]),
      ],
    },
  ],
});
