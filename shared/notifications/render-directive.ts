/** What the mails about the fate of a directive or of a whole assignment say. */
import { commonFacts, fact, named, remark } from './content.ts';
import type { Content } from './content.ts';
import type { NoticeOf } from './notice.ts';
import { capital, dayInWords, documentInWords, tallyInWords } from './words.ts';

const STOPPED = 'Các thời hạn và nhắc việc liên quan đã dừng.';

/** The document went out while its number was pending; the copy that the unit has bears none. */
export const numbered = (notice: NoticeOf<'NUMBERED'>): Content => ({
  section: 'OTHER',
  subject: `Văn bản đã có số ${notice.directive.notation}`,
  lead: `Văn bản ban hành vào ${dayInWords(notice.issuedDay)}, gửi ${notice.unitName} khi chưa có số, nay mang số ${notice.directive.notation}.`,
  ...remark('Đề nghị ghi số này vào sổ văn bản đến; nội dung và thời hạn không thay đổi.'),
  facts: commonFacts(notice),
  actions: ['OPEN'],
});

export const withdrawn = (notice: NoticeOf<'WITHDRAWN'>): Content => ({
  section: 'OTHER',
  subject: 'Nhiệm vụ đã được rút, không phải thực hiện tiếp',
  lead: `${notice.unitName} không phải thực hiện tiếp nhiệm vụ theo ${named(notice)}.`,
  ...remark(STOPPED),
  facts: [...fact('Lý do', notice.reason), ...commonFacts(notice)],
  actions: ['OPEN'],
});

/** Others hold the document too: who had answered it, and who got a copy. */
const wasAtWork = ({ deadlines }: NoticeOf<'RECALLED' | 'REPLACED'>): boolean => deadlines !== undefined;

/** Decree 30/2020: whoever received a recalled document destroys it and reports so. */
export const recalled = (notice: NoticeOf<'RECALLED'>): Content => ({
  section: 'AWAITING_YOU',
  subject: wasAtWork(notice) ? 'Văn bản bị thu hồi, đề nghị dừng thực hiện' : 'Văn bản bị thu hồi',
  lead: `Đề nghị ${notice.unitName} ${wasAtWork(notice) ? 'dừng thực hiện' : 'không sử dụng'} ${named(notice)}, hủy bản đã nhận và thông báo lại cho cơ quan ban hành.`,
  ...(wasAtWork(notice) ? remark(STOPPED) : {}),
  facts: [...fact('Lý do thu hồi', notice.reason), ...commonFacts(notice)],
  actions: ['OPEN'],
});

export const replaced = (notice: NoticeOf<'REPLACED'>): Content => ({
  section: 'OTHER',
  subject: `Văn bản được thay thế bằng ${notice.by.notation}`,
  lead: wasAtWork(notice)
    ? `Đề nghị ${notice.unitName} thực hiện theo ${documentInWords(notice.by.notation)}, thay thế ${named(notice)}.`
    : `${capital(documentInWords(notice.by.notation))} thay thế ${named(notice)} mà ${notice.unitName} đã nhận.`,
  facts: [
    ...fact('Văn bản mới', `${notice.by.notation} – ${notice.by.subject}`),
    ...fact('Lý do', notice.reason),
    ...commonFacts(notice),
  ],
  actions: ['OPEN'],
});

export const transferred = (notice: NoticeOf<'TRANSFERRED'>): Content => ({
  section: 'OTHER',
  subject: `Nhiệm vụ chuyển sang ${notice.toUnit}`,
  lead: `Từ nay ${notice.toUnit} thực hiện nhiệm vụ theo ${named(notice)}, thay cho ${notice.fromUnit}.`,
  ...remark('Thời hạn giữ nguyên nếu không có thông báo khác.'),
  facts: [
    ...fact('Chuyển từ', notice.fromUnit),
    ...fact('Chuyển đến', notice.toUnit),
    ...fact('Lý do', notice.reason),
    ...commonFacts(notice),
  ],
  actions: ['OPEN'],
});

export const receiptRejected = (notice: NoticeOf<'RECEIPT_REJECTED'>): Content => ({
  section: 'AWAITING_YOU',
  subject: `${notice.unitName} từ chối tiếp nhận`,
  lead: `Đề nghị Ông/Bà xem lại nơi nhận: ${notice.unitName} từ chối tiếp nhận ${named(notice)} vào ${dayInWords(notice.rejectedDay)}.`,
  facts: [...fact('Lý do từ chối', notice.reason), ...commonFacts(notice)],
  actions: ['OPEN'],
});

export const allAnswered = (notice: NoticeOf<'ALL_ANSWERED'>): Content => ({
  section: 'AWAITING_YOU',
  subject: 'Mọi đơn vị đã hoàn thành, có thể kết thúc',
  lead: `Đề nghị Ông/Bà xem xét kết thúc việc theo dõi ${named(notice)}: mọi đơn vị được giao đã có kết quả được chấp nhận.`,
  facts: [...fact('Kết quả', tallyInWords(notice.tally)), ...commonFacts(notice)],
  actions: ['OPEN'],
});

export const directiveClosed = (notice: NoticeOf<'DIRECTIVE_CLOSED'>): Content => ({
  section: 'OTHER',
  subject: 'Đã kết thúc',
  lead: `${capital(named(notice))} đã kết thúc vào ${dayInWords(notice.closedDay)}; không còn việc phải làm.`,
  facts: [...fact('Kết quả', tallyInWords(notice.tally)), ...commonFacts(notice)],
  actions: ['OPEN'],
});
