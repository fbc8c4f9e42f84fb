import { formatDay } from '../../../shared/domain/time.ts';
import type { LinkPurpose } from '../../../shared/notifications/link-token.ts';
import type { LinkPage } from './link-page.ts';
import type { ResolvedLink } from './resolve-link.ts';

interface Words {
  readonly title: string;
  readonly says: string;
  readonly button: string;
}
export const LINK_WORDS: { readonly [purpose in LinkPurpose]: Words } = {
  ACKNOWLEDGE: {
    title: 'Xác nhận đã nhận văn bản',
    says: 'Ghi nhận rằng đơn vị đã nhận văn bản. Thời hạn vẫn tính như cũ.',
    button: 'Xác nhận đã nhận',
  },
  NIL_REPORT: {
    title: 'Báo cáo không phát sinh',
    says: 'Nộp báo cáo của đơn vị với nội dung: trong kỳ không phát sinh nội dung phải báo cáo.',
    button: 'Nộp báo cáo không phát sinh',
  },
  REQUEST_EXTENSION: {
    title: 'Đề nghị gia hạn',
    says: 'Gửi đề nghị gia hạn kèm lý do. Thời hạn chỉ đổi khi đề nghị được chấp thuận.',
    button: 'Gửi đề nghị',
  },
  OPEN: {
    title: 'Xem nhiệm vụ',
    says: 'Liên kết này chỉ để xem; hãy đăng nhập để xử lý.',
    button: '',
  },
};

/** What a person typed and the system did not take. */
export interface Typed {
  readonly day?: string | undefined;
  readonly reason?: string | undefined;
  readonly problem: string;
}

function formOf({ payload, proposedDay, earliestDay }: ResolvedLink, typed?: Typed): LinkPage['form'] {
  const { button } = LINK_WORDS[payload.purpose];
  if (payload.purpose !== 'REQUEST_EXTENSION') return { button };
  const { day = proposedDay, reason = '' } = typed ?? {};
  return { button, extension: { day, after: earliestDay, reason } };
}

function withForm(link: ResolvedLink, typed?: Typed): Pick<LinkPage, 'form' | 'notice'> {
  const form = formOf(link, typed);
  return {
    ...(form === undefined ? {} : { form }),
    ...(typed === undefined ? {} : { notice: { kind: 'ALERT', text: typed.problem } }),
  };
}

/** The page of a link before its use, or after a try that was refused: then with what was typed. */
export function pageOfLink(link: ResolvedLink, typed?: Typed): LinkPage {
  const { payload, assignment, unitName, obstacle } = link;
  const { title, says } = LINK_WORDS[payload.purpose];
  const { notation, subject } = assignment.heading;
  return {
    title,
    facts: [
      { label: 'Văn bản', value: `${notation} – ${subject}` },
      { label: 'Đơn vị', value: unitName },
      { label: 'Hạn báo cáo', value: formatDay(assignment.duties.REPORT.dueDay) },
      { label: 'Nút dưới đây sẽ', value: says },
    ].slice(0, obstacle === undefined ? 4 : 3),
    ...(obstacle === undefined ? withForm(link, typed) : { notice: { kind: 'ALERT', text: obstacle } }),
  };
}
