/** Who is told when a document that went out without its number has got it. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadMany } from '../store.ts';
import { assignedByUnit, officersOf } from './holders.ts';
import { COPY_READERS, peopleOf } from './people.ts';
import type { Told } from './telling.ts';

type Deps = Pick<Dependencies, 'ledger' | 'settings' | 'clock'>;

/** Every unit that holds the document, whether it has answered already or not; by unit, what it was assigned. */
async function heldByUnit(deps: Deps, { id }: Directive): Promise<Map<string, Assignment[]>> {
  const all = [...(await assignedByUnit(deps, id))].map(
    ([unitId, assignments]) => [unitId, assignments.filter(({ phase }) => phase !== 'WITHDRAWN')] as const,
  );
  return new Map(all.filter(([, held]) => held.length > 0));
}

type Numbered = Extract<Notice, { kind: 'NUMBERED' }>;

const noticeOf = (directive: Directive, today: CalendarDay, unitName: string): Numbered => ({
  kind: 'NUMBERED',
  directive: { id: directive.id, notation: directive.notation, subject: directive.content.subject },
  unitName,
  issuedDay: directive.issuedDay ?? today,
});

/** Who must act, and who got a copy to know of it: both hold a document that bears no number. */
export async function numberedTold(
  deps: Deps,
  directive: Directive,
  about: string,
  today: CalendarDay,
): Promise<Told[]> {
  const held = await heldByUnit(deps, directive);
  const copied = directive.copies.map(({ unitId }) => unitId);
  const units = await loadMany(deps.ledger, 'unit', [...new Set([...held.keys(), ...copied])]);
  const names = new Map(units.map(({ id, body }) => [id, body.name]));
  const notice = (unitId: string) => noticeOf(directive, today, names.get(unitId) ?? unitId);
  const told: Told[] = [];
  for (const [unitId, assignments] of held) {
    const [first] = assignments;
    if (first === undefined) continue;
    const to = await officersOf(deps, assignments, today);
    told.push({ about, to, digest: false, notice: { ...notice(unitId), assignmentId: first.id } });
  }
  for (const unitId of copied) {
    const to = await peopleOf(deps, unitId, COPY_READERS, today);
    told.push({ about, to, digest: false, notice: notice(unitId) });
  }
  return told;
}
