/** How a mail of the log stands, in words for whoever looks after it. */
import type { MailStanding } from '../../domain/mail-standing.ts';
import { formatDay, formatInstant, type Instant } from '../../domain/time.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import { replyInWords } from './server-reply.ts';

export interface StandingInWords {
  readonly standing: MailStanding;
  /** One or two sentences in Vietnamese: how it stands, why, what comes next. */
  readonly inWords: string;
  /** Whether the office may order it to be sent once more. */
  readonly maySendAgain: boolean;
}

const at = (moment: Instant | undefined): string =>
  moment === undefined ? '' : ` lúc ${formatInstant(moment)}`;
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

function queuedInWords({ when, nextTryAt, attempts, detail, orders }: MailEntry): StandingInWords {
  const stands = (standing: MailStanding, inWords: string) => ({ standing, inWords, maySendAgain: false });
  if (nextTryAt !== undefined && detail !== undefined) {
    const tries = attempts === 0 ? 'Chưa gửi được' : `Đã thử ${attempts} lần chưa gửi được`;
    return stands(
      'DEFERRED',
      sentence(`${tries}: ${replyInWords(detail)}. Tự thử lại${at(nextTryAt)}, hoặc ngay sau đó`),
    );
  }
  if (orders !== undefined) return stands('WAITING', 'Đang chờ gửi lại theo lệnh của văn phòng.');
  return stands(
    'WAITING',
    when.kind === 'NOW'
      ? 'Đang chờ gửi.'
      : `Chờ thư tổng hợp của sáng ngày làm việc đầu tiên từ ${formatDay(when.day)}.`,
  );
}

export function standingOf(mail: MailEntry): StandingInWords {
  const { settledAt, claimedAt, detail } = mail;
  switch (mail.state) {
    case 'QUEUED':
      return queuedInWords(mail);
    case 'CLAIMED':
      return { standing: 'SENDING', inWords: `Đang gửi, từ${at(claimedAt)}.`, maySendAgain: false };
    case 'SENT':
      return { standing: 'SENT', inWords: `Máy chủ thư đã nhận${at(settledAt)}.`, maySendAgain: false };
    case 'REFUSED':
      return {
        standing: 'FAILED',
        inWords: sentence(`Không gửi được: ${replyInWords(detail)}`),
        maySendAgain: true,
      };
    case 'AMBIGUOUS':
      return {
        standing: 'AMBIGUOUS',
        inWords: `Không rõ thư đã đến hay chưa, nên hệ thống không tự gửi lại; văn phòng có thể hỏi người nhận rồi cho gửi lại. ${sentence(`Chi tiết: ${replyInWords(detail)}`)}`,
        maySendAgain: true,
      };
    case 'CANCELLED':
      return {
        standing: 'CANCELLED',
        inWords: 'Không gửi vì nội dung không còn đúng với hồ sơ.',
        maySendAgain: false,
      };
    case 'BOUNCED':
      return {
        standing: 'BOUNCED',
        inWords: sentence(
          `Máy chủ thư đã nhận, nhưng thư không đến được người đọc: ${detail ?? 'không rõ lý do'}`,
        ),
        maySendAgain: true,
      };
  }
}
