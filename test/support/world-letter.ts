/** The letters that the journeys issue. */
import type { Clause, DirectiveContent, ObligationDraft } from '../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';

/** One task, owed by everybody to whom the letter is addressed. */
export const task = (id: string, obligation: Partial<ObligationDraft>): Clause => ({
  id,
  kind: 'TASK',
  text: 'Phân công rõ người, rõ việc, rõ trách nhiệm.',
  obligation: {
    owner: { kind: 'ALL' },
    coordinatingUnitIds: [],
    product: 'Bảng phân công nhiệm vụ',
    ...obligation,
  },
});

/** To all communes, one task with a plan within five working days and a report by a day. */
export const letter = (due: CalendarDay, more: Partial<DirectiveContent> = {}): DirectiveContent => ({
  type: 'OFFICIAL_LETTER',
  subject: 'V/v chấn chỉnh kỷ luật, kỷ cương hành chính',
  urgency: 'NORMAL',
  issuerUnitId: 'ubnd-tinh',
  fieldAbbreviation: 'NV',
  legalBases: ['Nghị định số 30/2020/NĐ-CP'],
  signer: { personId: 'chu-tich', name: 'Chủ tịch hư cấu', position: 'CHAIRMAN', form: 'ON_BEHALF' },
  recipients: [{ purpose: 'ACTION', target: { kind: 'GROUP', group: 'communes' } }],
  clauses: [task('2.1', { term: { kind: 'FIXED_DAY', day: due } })],
  reviewerUnitId: 'van-phong',
  planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 5 },
  numberPending: false,
  ...more,
});
