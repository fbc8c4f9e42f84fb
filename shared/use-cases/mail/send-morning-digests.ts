/** One digest per person per working morning; a day off is silent. */
import { localDayOf } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { mailDependencies } from './mail-dependencies.ts';
import { sendDigest } from './send-digest.ts';

/** The mail server did not take some digests; running again sends what is left and nothing twice. */
export class DigestsHeldUp extends Error {
  override readonly name = 'DigestsHeldUp';
}

/** Answers how many digests were handed over; throws DigestsHeldUp, so that whoever keeps the schedule tries again. */
export async function sendMorningDigests(deps: Dependencies): Promise<{ readonly sent: number }> {
  const day = localDayOf(deps.clock.now());
  const { calendar } = await loadReference(deps.ledger);
  if (!calendar.isWorkingDay(day)) return { sent: 0 };
  const mail = mailDependencies(deps);
  let sent = 0;
  let heldUp = 0;
  for (let last: string | undefined; ;) {
    const people = await deps.mailStore.digestPersons(day, last);
    for (const personId of people) {
      const state = await sendDigest(mail, { personId, day });
      if (state === 'SENT') sent += 1;
      if (state === 'QUEUED') heldUp += 1;
    }
    last = people.at(-1);
    if (last !== undefined) continue;
    if (heldUp > 0) throw new DigestsHeldUp(`${heldUp} digests were not taken, ${sent} were`);
    return { sent };
  }
}
