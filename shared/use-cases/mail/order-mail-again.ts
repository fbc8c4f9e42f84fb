/** The office orders a mail to be sent once more: on record first, then carried out by the relay, once for each order. */
import { createHash } from 'node:crypto';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { formatInstant } from '../../domain/time.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import {
  guardAdministration,
  save,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';

export const mailOrderId = (mailKey: string): string =>
  createHash('sha256').update(mailKey).digest('hex').slice(0, 40);

const NOT_FOUND = refuse('NOT_FOUND', 'Không có thư này trong nhật ký thư.');
const UNDER_WAY = refuse('CONFLICT', 'Lệnh gửi lại thư này đang được thực hiện; xin xem lại nhật ký thư.');

type Orderable = MailEntry & { readonly state: 'REFUSED' | 'AMBIGUOUS' | 'BOUNCED' };
const isOrderable = (mail: MailEntry): mail is Orderable =>
  mail.state === 'REFUSED' || mail.state === 'AMBIGUOUS' || mail.state === 'BOUNCED';

function whyNot({ state, nextTryAt, settledAt }: MailEntry): Refused {
  const at = (moment: MailEntry['settledAt']): string =>
    moment === undefined ? '' : ` lúc ${formatInstant(moment)}`;
  switch (state) {
    case 'SENT':
      return refuse('ALREADY_DONE', `Thư đã gửi${at(settledAt)} nên không gửi lại.`);
    case 'QUEUED':
      return refuse('WRONG_PHASE', `Thư đang chờ, hệ thống sẽ tự gửi${at(nextTryAt)}.`);
    case 'CLAIMED':
      return refuse('WRONG_PHASE', 'Thư đang được gửi.');
    case 'CANCELLED':
      return refuse('WRONG_PHASE', 'Nội dung thư không còn đúng với hồ sơ nên thư không được gửi nữa.');
    case 'REFUSED':
    case 'AMBIGUOUS':
    case 'BOUNCED':
      throw new Error(`A mail that is ${state} may be sent again`);
  }
}

export interface MailOrderRequest extends AdminRequest {
  readonly mailKey: string;
}

/** Only what was refused, is ambiguous or came back; what a mailbox put off is tried again without being asked. */
export async function orderMailAgain(
  deps: AdminDependencies & Pick<Dependencies, 'mailStore'>,
  { mailKey, ...request }: MailOrderRequest,
  { reason }: { readonly reason: string },
): Promise<SaveOutcome> {
  const denied = guardAdministration('RESEND_MAIL', request.actor);
  if (denied) return denied;
  const id = mailOrderId(mailKey);
  return save(deps, request, {
    kind: 'mail-order',
    id,
    phase: 'ORDERED',
    decide: async (current) => {
      const mail = await deps.mailStore.find(mailKey);
      if (mail === undefined) return NOT_FOUND;
      if (!isOrderable(mail)) return whyNot(mail);
      if ((current?.version ?? 0) > (mail.orders ?? 0)) return UNDER_WAY;
      const { personId, unitId, state: was } = mail;
      const by = { orderedBy: request.actor.personId, orderedAt: deps.clock.now() };
      const body = { id, mailKey, personId, unitId, was, reason, ...by };
      return { outcome: 'SAVE', body, type: 'MAIL_ORDERED_AGAIN', payload: { mailKey, was, reason } };
    },
  });
}

/** What follows from the order; repeated, it changes nothing. */
export async function sendAsOrdered(
  { ledger, mailStore, clock }: Pick<Dependencies, 'ledger' | 'mailStore' | 'clock'>,
  event: LedgerEvent,
): Promise<void> {
  const order = await load(ledger, 'mail-order', event.id);
  if (order !== undefined) await mailStore.sendAgain(order.body.mailKey, event.sequence, clock.now());
}
