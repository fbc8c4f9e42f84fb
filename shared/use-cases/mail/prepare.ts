/** From a claimed entry to what is sent; an entry that cannot be sent is settled with the reason. */
import { noticeSchema } from '../../notifications/notice.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { MailEntry, SettledState } from '../../ports/mail-store.ts';
import type { MailDependencies } from './dependencies.ts';
import type { Settlement } from './settlement.ts';

export type Prepared<T> =
  | { readonly kind: 'READY'; readonly value: T }
  | { readonly kind: 'UNSENDABLE'; readonly settlement: Settlement };

export const ready = <T>(value: T): Prepared<T> => ({ kind: 'READY', value });
export const unsendable = (state: SettledState, detail: string): Prepared<never> => ({
  kind: 'UNSENDABLE',
  settlement: { state, detail },
});

/** The notice of an entry, when it can be read and is still true. */
export async function noticeOf(
  { stillApplies }: MailDependencies,
  entry: MailEntry,
): Promise<Prepared<Notice>> {
  if (stillApplies !== undefined && !(await stillApplies(entry))) {
    return unsendable('CANCELLED', 'Nội dung không còn đúng khi gửi');
  }
  const parsed = noticeSchema.safeParse(entry.notice);
  return parsed.success
    ? ready(parsed.data)
    : unsendable(
        'REFUSED',
        `Không đọc được nội dung thông báo: ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
      );
}

/** A receiver with an address, or the reason why there is none. */
export async function receiverOf({ addressOf }: MailDependencies, personId: string) {
  const to = await addressOf(personId);
  return to === undefined ? unsendable('REFUSED', 'Người nhận không có địa chỉ thư') : ready(to);
}
