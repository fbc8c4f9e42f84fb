/** The reminders that reached one unit about one assignment: mails by day, letters by number. */
import { assignmentEventSchema, type PerformedMilestone } from '../../domain/assignment/event.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { EarlierReminder } from '../../documents/letter-facts.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { queryAll } from '../store.ts';

interface Received {
  readonly id: string;
  readonly unitId: string;
}

/** Of what the unit owes; the higher rungs are letters, which count once they are signed. */
const reachedUnit = ({ duty, rung }: PerformedMilestone): boolean =>
  (duty === 'PLAN' || duty === 'REPORT') &&
  (rung === undefined || rung === 'OFFICER' || rung === 'UNIT_HEAD');

async function mailDays(ledger: Pick<Ledger, 'events'>, id: string): Promise<CalendarDay[]> {
  const days = new Set<CalendarDay>();
  for (const { type, payload, at } of await ledger.events({ kind: 'assignment', id })) {
    if (type !== 'REMINDED' && type !== 'ESCALATED') continue;
    const event = assignmentEventSchema.parse({ type, payload });
    if (event.type !== 'REMINDED' && event.type !== 'ESCALATED') continue;
    if (event.payload.milestones.some(reachedUnit)) days.add(localDayOf(at));
  }
  return [...days].sort();
}

export async function remindersReceived(
  ledger: Pick<Ledger, 'events' | 'query'>,
  { id, unitId }: Received,
): Promise<EarlierReminder[]> {
  const reminders: EarlierReminder[] = (await mailDays(ledger, id)).map((on) => ({ kind: 'MAIL', day: on }));
  const letters = queryAll(ledger, 'letter', { index: 'unit', partition: `unit-letters#${unitId}` });
  for await (const { body } of letters) {
    const { signed, kind, assignmentId } = body;
    if (assignmentId !== id || signed === undefined) continue;
    reminders.push({ kind: 'LETTER', day: signed.day, letterKind: kind, notation: signed.notation });
  }
  return reminders;
}
