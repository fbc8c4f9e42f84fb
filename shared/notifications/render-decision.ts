/** What the mails about obstacles, upheld receipts and judged explanations say. */
import { byWhen, commonFacts, fact, named, remark } from './content.ts';
import type { Content } from './content.ts';
import type { NoticeOf } from './notice.ts';
import { dayInWords } from './words.ts';

export const obstacleRaised = (notice: NoticeOf<'OBSTACLE_RAISED'>): Content => ({
  section: 'AWAITING_YOU',
  subject: `${notice.unitName} nêu vướng mắc, đề nghị tháo gỡ`,
  lead: `Đề nghị Ông/Bà xem xét, trả lời vướng mắc mà ${notice.unitName} nêu vào ${dayInWords(notice.raisedDay)} khi thực hiện ${named(notice)}.`,
  ...remark('Thời hạn của đơn vị không thay đổi; những ngày chờ trả lời tính cho cấp quyết định.'),
  facts: [...fact('Vướng mắc', notice.obstacle), ...commonFacts(notice)],
  actions: ['OPEN'],
});

export const obstacleResolved = (notice: NoticeOf<'OBSTACLE_RESOLVED'>): Content => ({
  section: 'OTHER',
  subject: 'Đã trả lời vướng mắc, đề nghị tiếp tục thực hiện',
  lead: `Đề nghị ${notice.unitName} tiếp tục thực hiện ${named(notice)}${byWhen(notice)}; vướng mắc đã được trả lời.`,
  facts: [...fact('Nội dung trả lời', notice.answer), ...commonFacts(notice)],
  actions: ['OPEN', 'REQUEST_EXTENSION'],
});

/** The issuer decides on a document that came back (Decree 30/2020); the time limit ran on meanwhile. */
export const receiptUpheld = (notice: NoticeOf<'RECEIPT_UPHELD'>): Content => ({
  section: 'AWAITING_YOU',
  subject: 'Việc giao được giữ nguyên, đề nghị xác nhận đã nhận',
  lead: `Đề nghị ${notice.unitName} xác nhận đã nhận và thực hiện ${named(notice)}${byWhen(notice)}: việc giao được giữ nguyên.`,
  facts: [
    ...fact('Lý do giữ nguyên', notice.reason),
    ...fact('Cơ quan quyết định', notice.byBody),
    ...commonFacts(notice),
  ],
  actions: ['ACKNOWLEDGE', 'OPEN'],
});

export const explanationJudged = (notice: NoticeOf<'EXPLANATION_JUDGED'>): Content => ({
  section: 'OTHER',
  subject: notice.objective
    ? 'Giải trình được chấp nhận: nguyên nhân khách quan'
    : 'Giải trình không được chấp nhận: nguyên nhân chủ quan',
  lead: notice.objective
    ? `Giải trình của ${notice.unitName} được chấp nhận; việc chậm do nguyên nhân khách quan.`
    : `Giải trình của ${notice.unitName} không được chấp nhận; việc chậm do nguyên nhân chủ quan.`,
  ...remark(
    notice.objective
      ? 'Các bước xử lý việc chậm đối với thời hạn này đã dừng; đề nghị vẫn hoàn thành báo cáo.'
      : 'Các bước xử lý việc chậm tiếp tục theo quy định; đề nghị hoàn thành báo cáo ngay.',
  ),
  facts: [...fact('Lý do', notice.reason), ...commonFacts(notice)],
  actions: ['OPEN'],
});
