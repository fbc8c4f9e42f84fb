/** Why a mail came back and what was done about it, in words for whoever reads the log. */
import { oneLine } from '../../notifications/plain-text.ts';
import type { Bounce } from '../../ports/bounce.ts';
import type { OtherContact } from './other-contact.ts';
import { replyInWords } from './server-reply.ts';

const MOST_WORDS = 300;

export function causeInWords({ cause, reply }: Bounce): string {
  switch (cause) {
    case 'RETURNED':
      return replyInWords(oneLine(reply).slice(0, MOST_WORDS));
    case 'SUPPRESSED':
      return 'địa chỉ này đã nhiều lần trả lại thư nên dịch vụ thư không gửi đến nữa';
    case 'SPAM':
      return 'người nhận báo là thư rác, từ nay dịch vụ thư không gửi đến địa chỉ này nữa';
    case 'CONTENT':
      return 'dịch vụ thư từ chối nội dung của thư';
  }
}

export function insteadInWords(other: OtherContact): string {
  switch (other.kind) {
    case 'INSTEAD':
      return `Đã gửi thay một lần cho ${other.name}`;
    case 'TOLD':
      return `Đơn vị vẫn được báo qua ${other.name}`;
    case 'NO_MORE':
      return 'Không gửi thay nữa; cần liên hệ với đơn vị bằng cách khác';
    case 'NOBODY':
      return 'Đơn vị không còn địa chỉ nào khác để gửi thay; cần liên hệ bằng cách khác';
  }
}
