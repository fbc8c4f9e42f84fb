/**
 * Writes down that a mail came back, and lets it go once by another contact of the unit. Word of a bounce may come twice, and
 * before the sender has written down that the mail was sent; both change nothing that was done.
 */
import { instantAt, localDayOf, millisOf } from '../../domain/time.ts';
import type { Bounce } from '../../ports/bounce.ts';
import type { MailEntry, MailState, QueuedMail } from '../../ports/mail-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { causeInWords, insteadInWords } from './bounce-in-words.ts';
import type { MailDependencies } from './dependencies.ts';
import { digestOfKey } from './digest-key.ts';
import { mailDependencies } from './mail-dependencies.ts';
import { otherContact, type OtherContact } from './other-contact.ts';
import { sendDigest } from './send-digest.ts';
import { sendQueued } from './send-queued.ts';

/** No person's id begins so: a mail that goes instead of another is known by its key, and none goes instead of it. */
const INSTEAD = ':_instead';
const MAY_BOUNCE: readonly MailState[] = ['CLAIMED', 'AMBIGUOUS', 'SENT'];
/** The sender and the mail service do not share a clock. */
const CLOCKS_DIFFER_MS = 5_000;
const TRIES = 3;
const BATCH = 20;

async function mailsOf(
  { mailStore }: Pick<Dependencies, 'mailStore'>,
  key: string,
): Promise<readonly MailEntry[]> {
  const digest = digestOfKey(key);
  if (digest !== undefined) return mailStore.linesOfDigest(digest.personId, digest.day);
  const mail = await mailStore.find(key);
  return mail === undefined ? [] : [mail];
}

/** Not one that has been sent once more meanwhile, by order: that sending has its own fate. */
function isMeant({ state, claimedAt }: MailEntry, { sentAt }: Bounce): boolean {
  const latest = instantAt(millisOf(sentAt) + CLOCKS_DIFFER_MS);
  return MAY_BOUNCE.includes(state) && claimedAt !== undefined && claimedAt <= latest;
}

/** A sender that writes at the same moment may win; then it is written over. */
async function markBounced(
  { mailStore, clock }: Pick<Dependencies, 'mailStore' | 'clock'>,
  { key }: MailEntry,
  detail: string,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await mailStore.settle([key], 'BOUNCED', clock.now(), detail);
    const state = (await mailStore.find(key))?.state;
    if (state === undefined || !MAY_BOUNCE.includes(state)) return;
  }
  throw new Error(`The mail ${key} could not be marked as bounced`);
}

async function contactFor(deps: Dependencies, mail: MailEntry, bounce: Bounce): Promise<OtherContact> {
  const isFinal = mail.key.endsWith(INSTEAD) || bounce.cause === 'CONTENT';
  return isFinal ? { kind: 'NO_MORE' } : otherContact(deps, mail, bounce.address);
}

const insteadOf = (
  { key, unitId, notice, when }: MailEntry,
  personId: string,
  now: QueuedMail['queuedAt'],
) => ({
  key: `${key}${INSTEAD}`,
  when,
  personId,
  unitId,
  notice,
  queuedAt: now,
});

/** What replaces a digest's line goes with the digest of whoever gets it: today, unless theirs has left already. */
async function sendInstead(
  mail: MailDependencies,
  deps: Dependencies,
  lines: readonly QueuedMail[],
): Promise<void> {
  while ((await sendQueued(mail, BATCH)).again);
  const day = localDayOf(deps.clock.now());
  const people = new Set(lines.filter(({ when }) => when.kind === 'DIGEST').map(({ personId }) => personId));
  if (people.size === 0 || !(await loadReference(deps.ledger)).calendar.isWorkingDay(day)) return;
  for (const personId of people) await sendDigest(mail, { personId, day });
}

/** Answers how many entries of the log came back with the mail, and how many went another way. */
export async function recordBounce(
  deps: Dependencies,
  bounce: Bounce,
  onProblem?: MailDependencies['onProblem'],
): Promise<{ readonly bounced: number; readonly instead: number }> {
  const meant = (await mailsOf(deps, bounce.mailKey)).filter((mail) => isMeant(mail, bounce));
  const queued: QueuedMail[] = [];
  for (const mail of meant) {
    const contact = await contactFor(deps, mail, bounce);
    // Queued before it is marked: after a crash in between, the same word brings both to an end.
    if (contact.kind === 'INSTEAD') {
      const instead = insteadOf(mail, contact.receiverId, deps.clock.now());
      await deps.mailStore.enqueue([instead]);
      queued.push(instead);
    }
    await markBounced(deps, mail, `${causeInWords(bounce)}. ${insteadInWords(contact)}`);
  }
  if (queued.length > 0) await sendInstead(mailDependencies(deps, onProblem), deps, queued);
  return { bounced: meant.length, instead: queued.length };
}
