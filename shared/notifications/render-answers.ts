/** What the mails about plans, reports and extensions say, to the unit and to those who decide. */
import type { CalendarDay } from '../domain/time.ts';
import { formatDay } from '../domain/time.ts';
import { byWhen, commonFacts, fact, named, remark } from './content.ts';
import type { Content } from './content.ts';
import type { Notice, NoticeOf } from './notice.ts';
import { DUTY_NOUNS, capital, dayInWords, lateInWords, leftInWords } from './words.ts';

const WHAT = {
  PLAN: 'kế hoạch thực hiện',
  REPORT: 'báo cáo kết quả',
  EXPLANATION: 'văn bản giải trình',
} as const;

const until = (notice: Notice, day: CalendarDay): string =>
  `trước khi hết ${dayInWords(day)}${notice.dueDay === day ? leftInWords(notice.workingDaysLeft) : ''}`;

export function returned(notice: NoticeOf<'PLAN_RETURNED' | 'REPORT_RETURNED'>): Content {
  const what = notice.kind === 'PLAN_RETURNED' ? WHAT.PLAN : WHAT.REPORT;
  return {
    section: 'AWAITING_YOU',
    subject: `Hoàn thiện và gửi lại ${what} trước khi hết ${formatDay(notice.reworkBy)}`,
    lead: `Đề nghị ${notice.unitName} hoàn thiện và gửi lại ${what} ${until(notice, notice.reworkBy)}.`,
    facts: [
      ...fact('Lý do trả lại', notice.reason),
      ...fact('Cơ quan trả lại', notice.byBody),
      ...commonFacts(notice),
    ],
    actions: ['OPEN', 'REQUEST_EXTENSION'],
  };
}

export function planApproved(notice: NoticeOf<'PLAN_APPROVED'>): Content {
  const next = notice.reportDue && `Việc tiếp theo: gửi báo cáo kết quả ${until(notice, notice.reportDue)}.`;
  return {
    section: 'OTHER',
    subject: 'Kế hoạch đã được duyệt',
    lead: `${notice.byBody} đã duyệt kế hoạch thực hiện của ${notice.unitName}.`,
    ...remark(next),
    facts: [...fact('Ý kiến', notice.remark), ...commonFacts(notice)],
    actions: ['OPEN', 'NIL_REPORT', 'REQUEST_EXTENSION'],
  };
}

export function reportAccepted(notice: NoticeOf<'REPORT_ACCEPTED'>): Content {
  const late =
    notice.workingDaysLate === undefined ? '' : ` (quá hạn ${notice.workingDaysLate} ngày làm việc)`;
  const status = notice.status === 'DONE_ON_TIME' ? 'Hoàn thành đúng hạn' : `Hoàn thành quá hạn${late}`;
  return {
    section: 'OTHER',
    subject: `Báo cáo được chấp nhận: ${status.toLocaleLowerCase('vi')}`,
    lead: `${notice.byBody} đã chấp nhận báo cáo kết quả của ${notice.unitName}.`,
    ...remark(`Không còn việc phải làm theo ${named(notice)}.`),
    facts: [...fact('Kết quả', status), ...commonFacts(notice)],
    actions: ['OPEN'],
  };
}

export function reviewRequested(notice: NoticeOf<'REVIEW_REQUESTED'>): Content {
  const what = notice.nil === true ? 'báo cáo không phát sinh' : WHAT[notice.what];
  return {
    section: 'AWAITING_YOU',
    subject: `Xem xét ${what} của ${notice.unitName}`,
    lead: `Đề nghị Ông/Bà xem xét ${what} của ${notice.unitName}${byWhen(notice)}.`,
    facts: [...fact('Ngày đơn vị gửi', dayInWords(notice.filedDay)), ...commonFacts(notice)],
    actions: ['OPEN'],
  };
}

export const signOffRequested = (notice: NoticeOf<'SIGN_OFF_REQUESTED'>): Content => ({
  section: 'AWAITING_YOU',
  subject: `Duyệt ${WHAT[notice.what]} để gửi đi`,
  lead: `Đề nghị Thủ trưởng ${notice.unitName} xem xét, duyệt ${WHAT[notice.what]} để gửi đi${byWhen(notice)}.`,
  facts: [...fact('Người chuẩn bị', notice.preparedBy), ...commonFacts(notice)],
  actions: ['OPEN'],
});

const change = (from: CalendarDay, to: CalendarDay): string =>
  `từ ${dayInWords(from)} sang ${dayInWords(to)}`;

export const extensionRequested = (notice: NoticeOf<'EXTENSION_REQUESTED'>): Content => ({
  section: 'AWAITING_YOU',
  subject: `${notice.unitName} đề nghị gia hạn đến ${formatDay(notice.requestedDay)}`,
  lead: `Đề nghị Ông/Bà quyết định việc gia hạn cho ${notice.unitName} ${change(notice.oldDay, notice.requestedDay)}.`,
  ...remark('Khi chưa có quyết định, thời hạn cũ vẫn được tính.'),
  facts: [
    ...fact('Lý do', notice.reason),
    ...fact('Đã được gia hạn', `${notice.times} lần`),
    ...commonFacts(notice),
  ],
  actions: ['OPEN'],
});

export const extensionGranted = (notice: NoticeOf<'EXTENSION_GRANTED'>): Content => ({
  section: 'OTHER',
  subject: `Được gia hạn đến ${formatDay(notice.newDay)}`,
  lead: `${notice.byBody} đồng ý gia hạn cho ${notice.unitName} ${change(notice.oldDay, notice.newDay)}.`,
  ...remark(`Đề nghị hoàn thành ${until(notice, notice.newDay)}.`),
  facts: [...fact('Lý do', notice.reason), ...commonFacts(notice)],
  actions: ['OPEN'],
});

export const extensionRefused = (notice: NoticeOf<'EXTENSION_REFUSED'>): Content => ({
  section: 'OTHER',
  subject: `Không được gia hạn, thời hạn vẫn là ${formatDay(notice.oldDay)}`,
  lead: `Đề nghị ${notice.unitName} hoàn thành ${until(notice, notice.oldDay)}.`,
  ...remark(`Đề nghị gia hạn đến ${dayInWords(notice.requestedDay)} không được chấp thuận.`),
  facts: [
    ...fact('Lý do', notice.reason),
    ...fact('Cơ quan quyết định', notice.byBody),
    ...commonFacts(notice),
  ],
  actions: ['OPEN'],
});

export const dueMoved = (notice: NoticeOf<'DUE_MOVED'>): Content => ({
  section: 'OTHER',
  subject: `Thời hạn chuyển sang ${formatDay(notice.after)} do lịch làm việc thay đổi`,
  lead: `${capital(DUTY_NOUNS[notice.duty])}: thời hạn chuyển ${change(notice.before, notice.after)}${notice.dueDay === notice.after ? leftInWords(notice.workingDaysLeft) : ''}, do lịch làm việc thay đổi.`,
  facts: [...fact('Căn cứ', notice.legalSource), ...commonFacts(notice)],
  actions: ['OPEN'],
});

export const explanationAnswered = (notice: NoticeOf<'EXPLANATION_ANSWERED'>): Content => ({
  section: 'AWAITING_YOU',
  subject: `${notice.unitName} đã giải trình`,
  lead: `Đề nghị Ông/Bà xem xét văn bản giải trình mà ${notice.unitName} gửi vào ${dayInWords(notice.answeredDay)}${notice.workingDaysLate === undefined ? '' : `, ${lateInWords(notice.workingDaysLate)}`}.`,
  facts: [...fact('Tóm tắt', notice.summary), ...commonFacts(notice)],
  actions: ['OPEN'],
});
