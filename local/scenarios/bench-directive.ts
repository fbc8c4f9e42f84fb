/** The smallest directive that goes through every step: one task for every unit, with a plan and one due day. */
import type { WorkingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { by, task, toGroups } from './clause-parts.ts';
import { COMMITTEE_ID, OFFICE_ID } from './province.ts';
import { CHAIRMAN } from './provincial-people.ts';

export interface BenchDirectiveOptions {
  readonly issueDay: CalendarDay;
  readonly calendar: WorkingCalendar;
  /** Working days from the issue to the due day of the report; 20 unless given. */
  readonly workingDays?: number;
}

/** The id of its only clause, for those who answer it. */
export const BENCH_CLAUSE_ID = '1';

export const benchDirective = ({
  issueDay,
  calendar,
  workingDays = 20,
}: BenchDirectiveOptions): DirectiveContent => ({
  type: 'OFFICIAL_LETTER',
  subject: 'tự kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính',
  urgency: 'NORMAL',
  issuerUnitId: COMMITTEE_ID,
  fieldAbbreviation: 'NV',
  legalBases: ['Quy chế làm việc của Ủy ban nhân dân tỉnh'],
  signer: { personId: CHAIRMAN.id, name: CHAIRMAN.name, position: CHAIRMAN.position, form: 'ON_BEHALF' },
  recipients: toGroups('ACTION', 'all-units'),
  clauses: [
    task(BENCH_CLAUSE_ID, 'Tự kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính và báo cáo kết quả.', {
      product: 'Báo cáo kết quả tự kiểm tra',
      term: by(calendar.addWorkingDays(issueDay, workingDays)),
    }),
  ],
  reviewerUnitId: OFFICE_ID,
  planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 5 },
  numberPending: false,
});
