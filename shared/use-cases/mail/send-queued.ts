/** Sends what is queued for now: claim → render → send → settle. Each mail is claimed before, settled after its sending. */
import { localDayOf } from '../../domain/time.ts';
import { entriesOf, renderCalendar } from '../../notifications/calendar-entry.ts';
import { renderNotice } from '../../notifications/render-notice.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import type { OutgoingMail } from '../../ports/mailer.ts';
import { tallyOf } from './dependencies.ts';
import type { MailDependencies, MailTally } from './dependencies.ts';
import { handOver, putBackUnsent, type HandedOver } from './hand-over.ts';
import { noticeOf, ready, receiverOf } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import { settleEntries, settleRemembered } from './settle-entries.ts';

async function mailFor(dependencies: MailDependencies, entry: MailEntry): Promise<Prepared<OutgoingMail>> {
  const notice = await noticeOf(dependencies, entry);
  if (notice.kind === 'UNSENDABLE') return notice;
  const to = await receiverOf(dependencies, entry.personId);
  if (to.kind === 'UNSENDABLE') return to;
  const now = dependencies.clock.now();
  const links = await dependencies.linksFor(notice.value, entry.personId);
  const rendered = renderNotice({
    notice: notice.value,
    links,
    personName: to.value.name,
    reading: { writtenFor: localDayOf(entry.queuedAt), today: localDayOf(now) },
  });
  const calendar = renderCalendar(entriesOf(notice.value, links.open), {
    domain: dependencies.domain,
    stamp: now,
  });
  return ready({
    key: entry.key,
    to: to.value,
    ...rendered,
    ...(calendar === undefined ? {} : { calendar }),
  });
}

async function sendOne(dependencies: MailDependencies, entry: MailEntry): Promise<HandedOver> {
  let mail: Prepared<OutgoingMail>;
  try {
    mail = await mailFor(dependencies, entry);
  } catch (problem) {
    return { state: await putBackUnsent(dependencies, [entry], problem), isLineDown: false };
  }
  return mail.kind === 'READY'
    ? handOver(dependencies, mail.value, [entry])
    : { state: await settleEntries(dependencies, [entry], mail.settlement), isLineDown: false };
}

export interface QueueStep {
  readonly tally: MailTally;
  /** More may be waiting that can leave now: take the next step at once. */
  readonly again: boolean;
  /** The line or the store does not work: the next step would not either, and should wait a while. */
  readonly isHeld: boolean;
}

/**
 * One step of draining the queue: up to `batch` mails, side by side. A mail that a mailbox puts off waits for its own
 * next try and holds up no other. Throws when the store does not let mails be claimed.
 */
export async function sendQueued(dependencies: MailDependencies, batch: number): Promise<QueueStep> {
  await settleRemembered(dependencies);
  const claimed = await dependencies.store.claimImmediate(dependencies.clock.now(), batch);
  const sent = await Promise.all(claimed.map((entry) => sendOne(dependencies, entry)));
  const isUnwritten = sent.some(({ state }) => state === 'CLAIMED');
  const isHeld = isUnwritten || (sent.length > 0 && sent.every(({ isLineDown }) => isLineDown));
  const tally = tallyOf(sent.map(({ state }) => state));
  return { tally, again: claimed.length === batch && !isHeld, isHeld };
}
