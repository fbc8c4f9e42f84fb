/** Sends one person's digest of a working morning: all that is queued for the person up to that day, in one mail. */
import type { CalendarDay } from '../../domain/time.ts';
import { entriesOf, renderCalendar } from '../../notifications/calendar-entry.ts';
import type { DigestLine } from '../../notifications/digest-lines.ts';
import { renderDigest } from '../../notifications/render-digest.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import type { OutgoingMail } from '../../ports/mailer.ts';
import type { MailDependencies } from './dependencies.ts';
import { digestKey } from './digest-key.ts';
import { handOver, settleEntries } from './hand-over.ts';
import { noticeOf, receiverOf } from './prepare.ts';

interface ClaimedLine {
  readonly entry: MailEntry;
  readonly line: DigestLine;
}

/** The line of an entry; an entry that cannot be sent is settled by itself and does not hold up the others. */
async function lineFor(
  dependencies: MailDependencies,
  entry: MailEntry,
  day: CalendarDay,
): Promise<readonly ClaimedLine[]> {
  const notice = await noticeOf(dependencies, entry);
  if (notice.kind === 'UNSENDABLE') {
    await settleEntries(dependencies, [entry], notice.settlement);
    return [];
  }
  const links = await dependencies.linksFor(notice.value, entry.personId);
  const writtenFor = entry.when.kind === 'DIGEST' ? entry.when.day : day;
  return [{ entry, line: { notice: notice.value, links, writtenFor } }];
}

function mailOf(
  { workListOf, domain, clock }: MailDependencies,
  to: OutgoingMail['to'],
  claimed: readonly ClaimedLine[],
  { personId, day }: DigestOf,
): OutgoingMail {
  const lines = claimed.map(({ line }) => line);
  const openAll = workListOf === undefined ? {} : { openAll: workListOf(personId) };
  const calendar = renderCalendar(
    lines.flatMap(({ notice, links }) => entriesOf(notice, links.open)),
    { domain, stamp: clock.now() },
  );
  return {
    key: digestKey(claimed.map(({ entry }) => entry)),
    to,
    ...renderDigest({ personName: to.name, day, lines, ...openAll }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

export interface DigestOf {
  readonly personId: string;
  readonly day: CalendarDay;
}

/** Answers what became of the digest, or `NOTHING` when no line was left to send. */
export async function sendDigest(
  dependencies: MailDependencies,
  digest: DigestOf,
): Promise<MailState | 'NOTHING'> {
  const { personId, day } = digest;
  const entries = await dependencies.store.claimDigest(personId, day, dependencies.clock.now());
  const lines: ClaimedLine[] = [];
  for (const entry of entries) lines.push(...(await lineFor(dependencies, entry, day)));
  if (lines.length === 0) return 'NOTHING';
  const carried = lines.map(({ entry }) => entry);
  const to = await receiverOf(dependencies, personId);
  if (to.kind === 'UNSENDABLE') return settleEntries(dependencies, carried, to.settlement);
  return handOver(dependencies, mailOf(dependencies, to.value, lines, digest), carried);
}
