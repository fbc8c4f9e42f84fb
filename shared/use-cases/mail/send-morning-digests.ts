/** One digest per person per working morning; a day off is silent. */
import { atLocalTime, localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import type { MailDependencies } from './dependencies.ts';
import { mailDependencies } from './mail-dependencies.ts';
import { sendDigest } from './send-digest.ts';
import { settleRemembered } from './settle-entries.ts';

export interface MorningDigests {
  readonly sent: number;
  /** The mail server does not work: those who are left get theirs later that day, see `sendHeldUpDigests`. */
  readonly isLineDown: boolean;
}

async function sendAll(mail: MailDependencies, day: CalendarDay): Promise<MorningDigests> {
  const { store, onProblem } = mail;
  const problems: unknown[] = [];
  let sent = 0;
  for (let last: string | undefined; ;) {
    const people = await store.digestPersons(day, last);
    for (const personId of people) {
      try {
        const { state, isLineDown } = await sendDigest(mail, { personId, day });
        if (state === 'SENT') sent += 1;
        if (isLineDown) return { sent, isLineDown };
      } catch (problem) {
        onProblem?.(problem);
        problems.push(problem);
      }
    }
    last = people.at(-1);
    if (last !== undefined) continue;
    if (problems.length > 0) throw new AggregateError(problems, `${problems.length} digests were not sent`);
    return { sent, isLineDown: false };
  }
}

/**
 * Running again, at any time of that day, sends what is left and nobody a second digest. Throws when the store failed,
 * so that whoever keeps the schedule runs it again.
 */
export async function sendMorningDigests(
  deps: Dependencies,
  onProblem?: MailDependencies['onProblem'],
): Promise<MorningDigests> {
  const day = localDayOf(deps.clock.now());
  const { calendar } = await loadReference(deps.ledger);
  if (!calendar.isWorkingDay(day)) return { sent: 0, isLineDown: false };
  const mail = mailDependencies(deps, onProblem);
  await settleRemembered(mail);
  return sendAll(mail, day);
}

/**
 * Goes on with a morning that began today and was held up by a mailbox or by the mail server. What was held up until the
 * evening waits for the next morning, never for the night.
 */
export async function sendHeldUpDigests(
  deps: Dependencies,
  onProblem?: MailDependencies['onProblem'],
): Promise<MorningDigests> {
  const now = deps.clock.now();
  const isHeldUp = await deps.mailStore.digestsDue({ since: atLocalTime(localDayOf(now), 0), now });
  return isHeldUp ? sendMorningDigests(deps, onProblem) : { sent: 0, isLineDown: false };
}
