/** A fictional province, one late department, and the letters that its lateness leads to. */
import { signatureBlock } from '../../shared/domain/documents/signature-block.ts';
import type { Position } from '../../shared/domain/documents/position.ts';
import type { SigningForm } from '../../shared/domain/documents/signing-form.ts';
import { day } from '../../shared/domain/time.ts';
import { draftLetter, type EscalationLetterKind } from '../../shared/documents/draft-letter.ts';
import type { ClosingFacts, DirectiveReference, OverdueFacts } from '../../shared/documents/letter-facts.ts';
import type { LetterDraft, LetterFrame } from '../../shared/documents/letter.ts';

export const directive: DirectiveReference = {
  type: 'OFFICIAL_LETTER',
  notation: '455/UBND-NV',
  day: day('2018-05-25'),
  subject: 'chấn chỉnh kỷ luật, kỷ cương hành chính trong các cơ quan, đơn vị',
  issuer: 'Ủy ban nhân dân tỉnh',
};

const blockOf = (position: Position, form: SigningForm): string[] =>
  signatureBlock({ position, form, collective: 'Ủy ban nhân dân', principal: 'CHAIRMAN' });

export const frame = (
  position: Position = 'CHIEF_OF_OFFICE',
  form: SigningForm = 'BY_ORDER',
): LetterFrame => ({
  superior: [],
  issuingBody: ['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH MINH'],
  issuerAbbreviation: 'UBND',
  fieldAbbreviation: 'NV',
  place: 'Bình Minh',
  number: null,
  day: null,
  urgency: 'NORMAL',
  signature: { lines: blockOf(position, form), signerName: null },
  committee: 'Ủy ban nhân dân tỉnh',
  principal: 'Chủ tịch Ủy ban nhân dân tỉnh',
  office: 'Văn phòng Ủy ban nhân dân tỉnh',
  copies: ['Chủ tịch, các Phó Chủ tịch UBND tỉnh (b/c)', 'Sở Nội vụ (phối hợp)'],
  draftingUnit: 'NC',
});

export const overdue: OverdueFacts = {
  kind: 'OVERDUE',
  unitName: 'Sở Xây dựng',
  unitHead: 'Giám đốc Sở Xây dựng',
  asOf: day('2018-07-05'),
  items: [
    {
      content: 'rà soát, sửa đổi quy chế làm việc của cơ quan',
      product: 'quyết định ban hành quy chế làm việc',
      dueDay: day('2018-06-29'),
      firstDueDay: day('2018-06-22'),
      workingDaysLate: 4,
    },
    {
      content: 'báo cáo kết quả tự kiểm tra việc chấp hành giờ làm việc',
      product: 'báo cáo kèm số liệu',
      dueDay: day('2018-07-02'),
      firstDueDay: null,
      workingDaysLate: 3,
    },
  ],
  reminders: [
    { kind: 'MAIL', day: day('2018-06-28') },
    { kind: 'MAIL', day: day('2018-07-02') },
    { kind: 'MAIL', day: day('2018-07-03') },
  ],
  answerDay: day('2018-07-10'),
  answerWorkingDays: 3,
  explanation: null,
};

export const afterRequest: OverdueFacts = {
  ...overdue,
  reminders: [
    ...overdue.reminders,
    { kind: 'LETTER', day: day('2018-07-06'), letterKind: 'REMINDER_LETTER', notation: '512/UBND-NV' },
  ],
  explanation: { requestNotation: '520/UBND-NV', dueDay: day('2018-07-10'), receivedDay: null },
};

export const closing: ClosingFacts = {
  kind: 'CLOSING',
  asOf: day('2018-12-28'),
  assignments: 30,
  doneOnTime: 24,
  doneLate: 5,
  openInTerm: 0,
  openOverdue: 0,
  withdrawn: 1,
  extended: 3,
  returned: 4,
  nilReports: 2,
  workingDaysLate: 23,
  mailReminders: 41,
  letters: [
    { letterKind: 'REMINDER_LETTER', count: 3 },
    { letterKind: 'EXPLANATION_REQUEST', count: 1 },
  ],
  units: [
    {
      unitName: 'Sở Nội vụ',
      doneOnTime: 10,
      doneLate: 0,
      openInTerm: 0,
      openOverdue: 0,
      withdrawn: 0,
      workingDaysLate: 0,
    },
    {
      unitName: 'Sở Xây dựng',
      doneOnTime: 5,
      doneLate: 5,
      openInTerm: 0,
      openOverdue: 0,
      withdrawn: 0,
      workingDaysLate: 23,
    },
    {
      unitName: 'Ủy ban nhân dân xã Tân Hòa',
      doneOnTime: 9,
      doneLate: 0,
      openInTerm: 0,
      openOverdue: 0,
      withdrawn: 1,
      workingDaysLate: 0,
    },
  ],
  strengths: ['Các đơn vị đã phân công cụ thể người thực hiện, sản phẩm và thời hạn đối với từng nhiệm vụ.'],
  shortcomings: ['Một đơn vị chậm sửa đổi quy chế làm việc, phải ban hành văn bản đôn đốc.'],
  proposals: ['Đưa kết quả thực hiện vào xem xét thi đua cuối năm của các đơn vị.'],
};

const CHAIRMANS: readonly EscalationLetterKind[] = ['CRITICISM_LETTER', 'REVIEW_AND_LEARN'];

export const escalationLetter = (kind: EscalationLetterKind, facts: OverdueFacts = overdue): LetterDraft =>
  draftLetter(CHAIRMANS.includes(kind) ? frame('CHAIRMAN', 'OWN') : frame(), { kind, directive, facts });

export const closingReport = (): LetterDraft =>
  draftLetter(frame('CHAIRMAN', 'ON_BEHALF'), { kind: 'CLOSING_REPORT', directive, facts: closing });

export const allLetters = (): LetterDraft[] => [
  escalationLetter('REMINDER_LETTER'),
  escalationLetter('CORRECTION_LETTER'),
  escalationLetter('EXPLANATION_REQUEST'),
  escalationLetter('CRITICISM_LETTER', afterRequest),
  escalationLetter('REVIEW_AND_LEARN', afterRequest),
  closingReport(),
];
