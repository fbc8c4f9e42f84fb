/** What the mails about the work itself say: issued, informed, before, on and after the due day. */
import { formatDay } from '../domain/time.ts';
import { byWhen, commonFacts, fact, named, remark } from './content.ts';
import type { Action, Content, Section } from './content.ts';
import type { Duty } from './notice-parts.ts';
import type { NoticeOf } from './notice.ts';
import { DUTY_ACTIONS, capital, dayInWords, lateInWords, leftInWords } from './words.ts';

const URGENCY = { URGENT: 'KHẨN', VERY_URGENT: 'THƯỢNG KHẨN', EXPRESS: 'HỎA TỐC' } as const;
const PURPOSES = { REPORT: 'để báo cáo', INFO: 'để biết', FILE: 'để lưu' } as const;

const DUTY_BUTTONS: Readonly<Record<Duty, readonly Action[]>> = {
  ACKNOWLEDGEMENT: ['ACKNOWLEDGE', 'OPEN'],
  PLAN: ['OPEN', 'REQUEST_EXTENSION'],
  REPORT: ['OPEN', 'NIL_REPORT', 'REQUEST_EXTENSION'],
  PLAN_REVIEW: ['OPEN'],
  REPORT_REVIEW: ['OPEN'],
  EXPLANATION: ['OPEN'],
};

export function issued(notice: NoticeOf<'ISSUED'>): Content {
  const { acknowledgeBy, obligations } = notice;
  const urgent = notice.urgent === undefined ? '' : `${URGENCY[notice.urgent]} – `;
  const ask =
    acknowledgeBy === undefined
      ? 'đề nghị thực hiện'
      : `đề nghị xác nhận đã nhận trước khi hết ${formatDay(acknowledgeBy)}`;
  return {
    section: 'AWAITING_YOU',
    subject: `${urgent}Giao ${obligations.length} nhiệm vụ, ${ask}`,
    lead:
      acknowledgeBy === undefined
        ? `Đề nghị ${notice.unitName} thực hiện các nhiệm vụ được giao tại ${named(notice)}${byWhen(notice)}.`
        : `Đề nghị ${notice.unitName} xác nhận đã nhận ${named(notice)} trước khi hết ${dayInWords(acknowledgeBy)}.`,
    ...remark(
      acknowledgeBy &&
        'Thời hạn thực hiện tính từ khi văn bản đến; việc xác nhận không làm thay đổi thời hạn.',
    ),
    facts: [
      ...fact('Gửi kế hoạch trước khi hết', notice.planDue && dayInWords(notice.planDue)),
      ...fact('Gửi báo cáo trước khi hết', notice.reportDue && dayInWords(notice.reportDue)),
      ...commonFacts(notice),
    ],
    list: {
      title: `Nhiệm vụ được giao (${obligations.length})`,
      items: obligations.map(
        ({ clause, content, product, dueDay }) =>
          `${clause === undefined ? '' : `${clause}: `}${content}. Sản phẩm: ${product}. Hạn: ${dayInWords(dueDay)}.`,
      ),
    },
    actions: acknowledgeBy === undefined ? ['OPEN'] : ['ACKNOWLEDGE', 'OPEN', 'REQUEST_EXTENSION'],
  };
}

export const informed = (notice: NoticeOf<'INFORMED'>): Content => ({
  section: 'OTHER',
  subject: `Bản gửi ${PURPOSES[notice.purpose]}`,
  lead: `${capital(named(notice))} được gửi tới ${notice.unitName} ${PURPOSES[notice.purpose]}; không phải thực hiện hay trả lời.`,
  facts: commonFacts(notice),
  actions: ['OPEN'],
});

const asked = (duty: Duty, unitName: string): string =>
  duty === 'PLAN_REVIEW' || duty === 'REPORT_REVIEW' ? 'Ông/Bà' : unitName;

const about = (
  notice: NoticeOf<'REMINDER' | 'DUE_TODAY' | 'OVERDUE'>,
  section: Section,
  subject: string,
  when: string,
): Content => ({
  section,
  subject: `${subject}: ${DUTY_ACTIONS[notice.duty]}`,
  lead: `Đề nghị ${asked(notice.duty, notice.unitName)} ${DUTY_ACTIONS[notice.duty]} ${when}.`,
  ...remark(
    notice.kind === 'REMINDER' && notice.planApproved !== undefined
      ? `Kế hoạch của đơn vị đã được duyệt ngày ${formatDay(notice.planApproved)}.`
      : undefined,
  ),
  facts: commonFacts(notice),
  actions: DUTY_BUTTONS[notice.duty],
});

export const dueToday = (notice: NoticeOf<'REMINDER' | 'DUE_TODAY'>): Content =>
  about(
    notice,
    'DUE_TODAY',
    'Đến hạn hôm nay',
    `trong hôm nay, ${dayInWords(notice.dueDay)}: thời hạn kết thúc khi hết ngày`,
  );

export const reminder = (notice: NoticeOf<'REMINDER'>): Content =>
  notice.workingDaysLeft === 0
    ? dueToday(notice)
    : about(
        notice,
        'DUE_SOON',
        `Còn ${notice.workingDaysLeft} ngày làm việc, hạn ${formatDay(notice.dueDay)}`,
        `trước khi hết ${dayInWords(notice.dueDay)}${leftInWords(notice.workingDaysLeft)}`,
      );

export const overdue = (notice: NoticeOf<'OVERDUE'>): Content => {
  const late = lateInWords(notice.workingDaysLate);
  return about(
    notice,
    'OVERDUE',
    capital(late.replace(/^đã /, '')),
    `ngay: thời hạn là ${dayInWords(notice.dueDay)}, ${late}`,
  );
};

/** A reminder read on a later day than it was written for: its count of days is no longer true, its due day is. */
export const reminderReadLater = (
  notice: NoticeOf<'REMINDER' | 'DUE_TODAY' | 'OVERDUE'>,
  today: string,
): Content => {
  if (notice.dueDay === today) {
    return about(notice, 'DUE_TODAY', 'Đến hạn hôm nay', `trong hôm nay, ${dayInWords(notice.dueDay)}`);
  }
  return notice.dueDay < today
    ? about(notice, 'OVERDUE', 'Quá hạn', `ngay: thời hạn là ${dayInWords(notice.dueDay)}, đã quá hạn`)
    : about(
        notice,
        'DUE_SOON',
        `Hạn ${formatDay(notice.dueDay)}`,
        `trước khi hết ${dayInWords(notice.dueDay)}`,
      );
};
