/** One digest per person per working morning; a day off is silent. */
import { localDayOf } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { mailDependencies } from './mail-dependencies.ts';
import { sendDigest } from './send-digest.ts';

/** Answers how many digests were handed over. */
export async function sendMorningDigests(deps: Dependencies): Promise<{ readonly sent: number }> {
  const day = localDayOf(deps.clock.now());
  const { calendar } = await loadReference(deps.ledger);
  if (!calendar.isWorkingDay(day)) return { sent: 0 };
  const mail = mailDependencies(deps);
  let sent = 0;
  for (let last: string | undefined; ; ) {
    const people = await deps.mailStore.digestPersons(day, last);
    for (const personId of people) if ((await sendDigest(mail, { personId, day })) === 'SENT') sent += 1;
    last = people.at(-1);
    if (last === undefined) return { sent };
  }
}
