/** Sends what is queued for now: claim → render → send → settle. Each mail is claimed before, settled after its sending. */
import { localDayOf } from '../../domain/time.ts';
import { entriesOf, renderCalendar } from '../../notifications/calendar-entry.ts';
import { renderNotice } from '../../notifications/render-notice.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import type { OutgoingMail } from '../../ports/mailer.ts';
import { tallyOf } from './dependencies.ts';
import type { MailDependencies, MailTally } from './dependencies.ts';
import { handOver, settleEntries } from './hand-over.ts';
import { noticeOf, ready, receiverOf } from './prepare.ts';
import type { Prepared } from './prepare.ts';

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

async function sendOne(dependencies: MailDependencies, entry: MailEntry): Promise<MailState> {
  const mail = await mailFor(dependencies, entry);
  return mail.kind === 'READY'
    ? handOver(dependencies, mail.value, [entry])
    : settleEntries(dependencies, [entry], mail.settlement);
}

export interface QueueStep {
  readonly tally: MailTally;
  /** More may be waiting, and the line works: take the next step at once. Otherwise wait for news or a retry. */
  readonly again: boolean;
}

/**
 * One step of draining the queue: up to `batch` mails, side by side. A directory or store that fails leaves its
 * mail claimed, to be resolved by `resolveStaleClaims`, and the failure is thrown when the others are done.
 */
export async function sendQueued(dependencies: MailDependencies, batch: number): Promise<QueueStep> {
  const claimed = await dependencies.store.claimImmediate(dependencies.clock.now(), batch);
  const results = await Promise.allSettled(claimed.map((entry) => sendOne(dependencies, entry)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const tally = tallyOf(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
  return { tally, again: claimed.length === batch && tally.QUEUED === undefined };
}
