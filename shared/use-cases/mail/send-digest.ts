/** Sends one person's digest of a working morning: all that is queued for the person up to that day, in one mail. */
import type { CalendarDay } from '../../domain/time.ts';
import { entriesOf, renderCalendar } from '../../notifications/calendar-entry.ts';
import type { DigestLine } from '../../notifications/digest-lines.ts';
import { renderDigest } from '../../notifications/render-digest.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import type { OutgoingMail } from '../../ports/mailer.ts';
import type { MailDependencies } from './dependencies.ts';
import { digestKey, type DigestOf } from './digest-key.ts';
import { handOver, putBackUnsent, type HandedOver } from './hand-over.ts';
import { noticeOf, ready, receiverOf, type Prepared } from './prepare.ts';
import { settleEntries } from './settle-entries.ts';

interface ClaimedLine {
  readonly entry: MailEntry;
  readonly line: DigestLine;
}

async function readLine(
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

/** The line of an entry; an entry that cannot be sent is settled by itself and does not hold up the others. */
async function lineFor(
  dependencies: MailDependencies,
  entry: MailEntry,
  day: CalendarDay,
): Promise<readonly ClaimedLine[]> {
  try {
    return await readLine(dependencies, entry, day);
  } catch (problem) {
    await putBackUnsent(dependencies, [entry], problem);
    return [];
  }
}

function mailOf(
  { workListOf, domain, clock }: MailDependencies,
  to: OutgoingMail['to'],
  claimed: readonly ClaimedLine[],
  digest: DigestOf,
): OutgoingMail {
  const { personId, day } = digest;
  const lines = claimed.map(({ line }) => line);
  const openAll = workListOf === undefined ? {} : { openAll: workListOf(personId) };
  const calendar = renderCalendar(
    lines.flatMap(({ notice, links }) => entriesOf(notice, links.open)),
    { domain, stamp: clock.now() },
  );
  return {
    key: digestKey(digest),
    to,
    ...renderDigest({ personName: to.name, day, lines, ...openAll }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

async function prepare(
  dependencies: MailDependencies,
  lines: readonly ClaimedLine[],
  digest: DigestOf,
): Promise<Prepared<OutgoingMail>> {
  const to = await receiverOf(dependencies, digest.personId);
  return to.kind === 'UNSENDABLE' ? to : ready(mailOf(dependencies, to.value, lines, digest));
}

type SentDigest = Omit<HandedOver, 'state'> & { readonly state: HandedOver['state'] | 'NOTHING' };
const withLineUp = (state: SentDigest['state']): SentDigest => ({ state, isLineDown: false });

/** What became of the digest; `NOTHING` when no line was left to send, or when its morning is over. */
export async function sendDigest(dependencies: MailDependencies, digest: DigestOf): Promise<SentDigest> {
  const { personId, day } = digest;
  const entries = await dependencies.store.claimDigest(personId, day, dependencies.clock.now());
  const lines: ClaimedLine[] = [];
  for (const entry of entries) lines.push(...(await lineFor(dependencies, entry, day)));
  if (lines.length === 0) return withLineUp('NOTHING');
  const carried = lines.map(({ entry }) => entry);
  let mail: Prepared<OutgoingMail>;
  try {
    mail = await prepare(dependencies, lines, digest);
  } catch (problem) {
    return withLineUp(await putBackUnsent(dependencies, carried, problem));
  }
  return mail.kind === 'READY'
    ? handOver(dependencies, mail.value, carried)
    : withLineUp(await settleEntries(dependencies, carried, mail.settlement));
}
