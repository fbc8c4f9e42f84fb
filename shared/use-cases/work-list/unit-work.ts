/** What one's own unit owes, by date; what its head must sign; what came back, and why; what others are looking at. */
import { assignmentEventSchema } from '../../domain/assignment/event.ts';
import { isOpen } from '../../domain/assignment/phase.ts';
import { mayOnAssignment } from '../../domain/authorization.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { query, type Stored } from '../store.ts';
import { assignmentLine, type AssignmentLine, type LineContext } from './assignment-line.ts';

const PAGE = 200;
const MOST_PAGES = 5;

/**
 * The list of a unit is by due day and holds the finished too. From the farthest due day back: a whole page on which
 * nothing is open ends the search, so that a unit's past years are not read on every visit.
 */
async function openOf(ledger: Pick<Ledger, 'query'>, unitId: string): Promise<Stored<'assignment'>[]> {
  const found: Stored<'assignment'>[] = [];
  const list = { index: 'unit', partition: `unit#${unitId}`, descending: true, limit: PAGE } as const;
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await query(ledger, 'assignment', { ...list, ...(after === undefined ? {} : { after }) });
    const open = page.items.filter(({ body }) => isOpen(body.phase));
    found.push(...open);
    if (page.next === undefined || open.length === 0) break;
    after = page.next;
  }
  return found;
}

const isReworked = ({ body: { duties } }: Stored<'assignment'>): boolean =>
  [duties.PLAN, duties.REPORT].some((duty) => duty?.reworkDay !== undefined && duty.doneAt === undefined);

async function returnedOf(
  ledger: Pick<Ledger, 'events'>,
  { kind, id }: Stored<'assignment'>,
): Promise<Pick<AssignmentLine, 'cameBack'>> {
  const events = await ledger.events({ kind, id });
  const last = events.findLast(({ type }) => type === 'PLAN_RETURNED' || type === 'REPORT_RETURNED');
  if (last === undefined) return {};
  const { type, payload } = assignmentEventSchema.parse({ type: last.type, payload: last.payload });
  if (type !== 'PLAN_RETURNED' && type !== 'REPORT_RETURNED') return {};
  const what = type === 'PLAN_RETURNED' ? 'PLAN' : 'REPORT';
  return { cameBack: { what, at: last.at, reason: payload.reason } };
}

const nextDay = ({ owes, status }: AssignmentLine): string =>
  owes.map(({ dueDay, reworkDay }) => reworkDay ?? dueDay).sort()[0] ?? status.dueDay;

/** By the day on which something is due next; empty for whoever does not answer for a unit. */
export async function unitWork(
  ledger: Pick<Ledger, 'query' | 'events'>,
  context: LineContext,
): Promise<AssignmentLine[] | undefined> {
  const { actor } = context;
  if (!mayOnAssignment('ACKNOWLEDGE', actor.roles, ['OWN_UNIT'])) return undefined;
  const lines = (await openOf(ledger, actor.unitId)).map(async (stored) => ({
    ...assignmentLine(stored, context),
    ...(isReworked(stored) ? await returnedOf(ledger, stored) : {}),
  }));
  return (await Promise.all(lines)).sort((one, other) => (nextDay(one) < nextDay(other) ? -1 : 1));
}
