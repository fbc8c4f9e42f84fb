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

/** The page of a link before its use. */
export function pageOfLink({ payload, assignment, unitName, obstacle }: ResolvedLink): LinkPage {
  const { title, says, button } = LINK_WORDS[payload.purpose];
  const { notation, subject } = assignment.heading;
  return {
    title,
    facts: [
      { label: 'Văn bản', value: `${notation} – ${subject}` },
      { label: 'Đơn vị', value: unitName },
      { label: 'Hạn báo cáo', value: formatDay(assignment.duties.REPORT.dueDay) },
      { label: 'Nút dưới đây sẽ', value: says },
    ].slice(0, obstacle === undefined ? 4 : 3),
    ...(obstacle === undefined
      ? { form: { button, asksForDay: payload.purpose === 'REQUEST_EXTENSION' } }
      : { notice: { kind: 'ALERT', text: obstacle } }),
  };
}
