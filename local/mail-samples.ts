/** One example of every notice, about units and people that do not exist. For previews and tests. */
import { day, instant } from '../shared/domain/time.ts';
import type { Notice, NoticeKind, NoticeOf } from '../shared/notifications/notice.ts';

const unitName = 'UBND phường Hòa Mộc';
const office = 'Văn phòng UBND tỉnh Lam Giang';
const dueDay = day('2026-11-27');
const base = {
  directive: {
    id: 'd-455',
    notation: '455/UBND-NV',
    subject: 'tăng cường kỷ luật, kỷ cương hành chính và tự kiểm tra việc chấp hành giờ làm việc',
  },
  assignmentId: 'd-455.hoa-moc',
  unitName,
  dueDay,
  workingDaysLeft: 3,
  deadlines: [{ duty: 'REPORT', day: dueDay, version: 2, alarmAt: instant('2026-11-26T01:00:00.000Z') }],
} satisfies Partial<Notice>;
const late = { ...base, dueDay: day('2026-11-20'), workingDaysLeft: -2 };
const issuedLetter = {
  state: 'ISSUED',
  number: '31/UBND-VP',
  issuedDay: day('2026-11-24'),
  signer: 'Chánh Văn phòng',
} as const;
const draft = { state: 'DRAFT', signer: 'Chánh Văn phòng' } as const;
const tally = { units: 24, onTime: 19, late: 4, withdrawn: 1 };

const obligations = [
  {
    clause: 'Mục 2 khoản 1',
    content: 'Rà soát, phân công công việc rõ người, rõ việc, rõ trách nhiệm',
    product: 'bảng phân công công việc',
    dueDay,
  },
  {
    clause: 'Mục 2 khoản 2',
    content: 'Sửa đổi, bổ sung quy chế làm việc, đưa nội dung cấm vào quy chế và tiêu chí thi đua',
    product: 'quy chế làm việc đã ban hành',
    dueDay: day('2026-12-11'),
  },
  {
    clause: 'Mục 2 khoản 3',
    content: 'Mỗi cá nhân lập sổ nhật ký công việc',
    product: 'báo cáo số người đã lập sổ',
    dueDay,
  },
];

export const SAMPLES: { readonly [K in NoticeKind]: NoticeOf<K> } = {
  ISSUED: {
    ...base,
    kind: 'ISSUED',
    obligations,
    acknowledgeBy: day('2026-11-23'),
    planDue: day('2026-11-25'),
    reportDue: day('2026-12-11'),
    urgent: 'URGENT',
  },
  INFORMED: { ...base, kind: 'INFORMED', unitName: 'Ban Tổ chức Tỉnh ủy Lam Giang', purpose: 'REPORT' },
  REMINDER: { ...base, kind: 'REMINDER', duty: 'REPORT' },
  DUE_TODAY: { ...base, kind: 'DUE_TODAY', duty: 'PLAN', workingDaysLeft: 0 },
  OVERDUE: { ...late, kind: 'OVERDUE', duty: 'REPORT', workingDaysLate: 2, firstDueDay: day('2026-11-13') },
  PLAN_RETURNED: {
    ...base,
    kind: 'PLAN_RETURNED',
    reason: 'Kế hoạch chưa nêu người chịu trách nhiệm và thời gian hoàn thành từng việc.',
    byBody: office,
    reworkBy: dueDay,
  },
  REPORT_RETURNED: {
    ...base,
    kind: 'REPORT_RETURNED',
    reason: 'Báo cáo thiếu tài liệu chứng minh việc sửa đổi quy chế làm việc.',
    byBody: office,
    reworkBy: dueDay,
  },
  PLAN_APPROVED: { ...base, kind: 'PLAN_APPROVED', byBody: office, reportDue: dueDay },
  REPORT_ACCEPTED: {
    ...base,
    kind: 'REPORT_ACCEPTED',
    byBody: office,
    status: 'DONE_LATE',
    workingDaysLate: 1,
  },
  REVIEW_REQUESTED: { ...base, kind: 'REVIEW_REQUESTED', what: 'REPORT', filedDay: day('2026-11-24') },
  SIGN_OFF_REQUESTED: { ...base, kind: 'SIGN_OFF_REQUESTED', what: 'REPORT', preparedBy: 'Trần Thị Mẫu' },
  EXTENSION_REQUESTED: {
    ...base,
    kind: 'EXTENSION_REQUESTED',
    oldDay: dueDay,
    requestedDay: day('2026-12-04'),
    reason: 'Đang sắp xếp lại nhân sự sau khi sáp nhập.',
    times: 1,
  },
  EXTENSION_GRANTED: {
    ...base,
    kind: 'EXTENSION_GRANTED',
    dueDay: day('2026-12-04'),
    firstDueDay: dueDay,
    workingDaysLeft: 8,
    oldDay: dueDay,
    newDay: day('2026-12-04'),
    byBody: office,
  },
  EXTENSION_REFUSED: {
    ...base,
    kind: 'EXTENSION_REFUSED',
    oldDay: dueDay,
    requestedDay: day('2026-12-04'),
    reason: 'Việc không phát sinh khó khăn khách quan.',
    byBody: office,
  },
  DUE_MOVED: {
    ...base,
    kind: 'DUE_MOVED',
    duty: 'REPORT',
    before: day('2026-01-02'),
    after: day('2026-01-05'),
    dueDay: day('2026-01-05'),
    firstDueDay: day('2026-01-02'),
    legalSource: 'Công văn hoán đổi ngày làm việc dịp Tết Dương lịch năm 2026',
  },
  ESCALATION: {
    ...late,
    kind: 'ESCALATION',
    duty: 'REPORT',
    workingDaysLate: 5,
    step: { rung: 'EXPLANATION_REQUEST', letter: issuedLetter, answerDueDay: dueDay },
  },
  LETTER_TO_SIGN: {
    ...late,
    kind: 'LETTER_TO_SIGN',
    letterKind: 'REMINDER_LETTER',
    signatureBlock: 'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    grounds: 'Quá hạn gửi báo cáo 2 ngày làm việc, đã nhắc cán bộ phụ trách và Thủ trưởng đơn vị.',
  },
  LETTER_ISSUED: {
    ...late,
    kind: 'LETTER_ISSUED',
    letterKind: 'EXPLANATION_REQUEST',
    letter: issuedLetter,
    answerDueDay: dueDay,
  },
  EXPLANATION_ANSWERED: {
    ...late,
    kind: 'EXPLANATION_ANSWERED',
    answeredDay: day('2026-11-26'),
    summary: 'Chậm do thay đổi người phụ trách; đã gửi báo cáo ngày 25/11/2026.',
  },
  EXPLANATION_JUDGED: {
    ...late,
    kind: 'EXPLANATION_JUDGED',
    objective: true,
    reason: 'Bão số 9 làm gián đoạn công việc nhiều ngày.',
  },
  OBSTACLE_RAISED: {
    ...base,
    kind: 'OBSTACLE_RAISED',
    obstacle: 'Chưa có mẫu bảng phân công thống nhất cho cấp xã.',
    raisedDay: day('2026-11-23'),
  },
  OBSTACLE_RESOLVED: {
    ...base,
    kind: 'OBSTACLE_RESOLVED',
    answer: 'Thực hiện theo mẫu của Sở Nội vụ gửi kèm.',
  },
  NUMBERED: { ...base, kind: 'NUMBERED', issuedDay: day('2026-11-20') },
  WITHDRAWN: { ...base, kind: 'WITHDRAWN', reason: 'Nội dung đã được giao tại văn bản khác.' },
  RECALLED: { ...base, kind: 'RECALLED', reason: 'Ban hành nhầm nội dung mục 2.' },
  REPLACED: {
    ...base,
    kind: 'REPLACED',
    reason: 'Điều chỉnh danh mục nhiệm vụ.',
    by: { notation: '470/UBND-NV', subject: 'tăng cường kỷ luật, kỷ cương hành chính' },
  },
  TRANSFERRED: {
    ...base,
    kind: 'TRANSFERRED',
    reason: 'Sáp nhập đơn vị.',
    fromUnit: unitName,
    toUnit: 'UBND phường Hòa Mộc Đông',
  },
  RECEIPT_REJECTED: {
    ...base,
    kind: 'RECEIPT_REJECTED',
    reason: 'Văn bản không thuộc chức năng, nhiệm vụ của đơn vị.',
    rejectedDay: day('2026-11-23'),
  },
  RECEIPT_UPHELD: {
    ...base,
    kind: 'RECEIPT_UPHELD',
    reason: 'Nội dung thuộc trách nhiệm của mọi xã, phường.',
    byBody: office,
  },
  ALL_ANSWERED: { ...base, kind: 'ALL_ANSWERED', unitName: office, tally },
  DIRECTIVE_CLOSED: { ...base, kind: 'DIRECTIVE_CLOSED', tally, closedDay: day('2026-12-15') },
};

/** The other rungs of the ladder, with drafts and issued letters. */
export const ESCALATIONS: readonly NoticeOf<'ESCALATION'>[] = [
  { ...SAMPLES.ESCALATION, workingDaysLate: 1, step: { rung: 'OFFICER' } },
  { ...SAMPLES.ESCALATION, workingDaysLate: 2, step: { rung: 'UNIT_HEAD', officer: 'Trần Thị Mẫu' } },
  { ...SAMPLES.ESCALATION, workingDaysLate: 3, step: { rung: 'REMINDER_LETTER', letter: draft } },
  { ...SAMPLES.ESCALATION, workingDaysLate: 3, step: { rung: 'REMINDER_LETTER', letter: issuedLetter } },
  { ...SAMPLES.ESCALATION, workingDaysLate: 8, step: { rung: 'CRITICISM', letter: issuedLetter } },
  {
    ...SAMPLES.ESCALATION,
    workingDaysLate: 10,
    step: { rung: 'REVIEW_AND_LEARN', letter: issuedLetter, answerDueDay: day('2026-12-04') },
  },
];

export const SAMPLE_LINKS = {
  open: 'https://chidao.example/nhiem-vu/d-455.hoa-moc',
  acknowledge: 'https://chidao.example/l/xac-nhan?t=vi-du&v=1',
  nilReport: 'https://chidao.example/l/khong-phat-sinh?t=vi-du&v=1',
  requestExtension: 'https://chidao.example/l/gia-han?t=vi-du&v=1',
} as const;
export const SAMPLE_PERSON = { name: 'Nguyễn Văn Ví Dụ', address: 'vidu@hoamoc.example' } as const;
export const SAMPLE_IDENTITY = {
  from: { name: 'Theo dõi chỉ đạo – Văn phòng UBND tỉnh Lam Giang', address: 'chidao@lamgiang.example' },
  domain: 'lamgiang.example',
  listName: 'chi-dao',
} as const;
