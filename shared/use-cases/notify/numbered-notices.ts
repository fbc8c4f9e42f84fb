/** Who is told when a document that went out without its number has got it. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadMany, queryAll } from '../store.ts';
import { COPY_READERS, peopleOf, unitOfficers } from './people.ts';
import type { Told } from './telling.ts';

type Deps = Pick<Dependencies, 'ledger' | 'settings' | 'clock'>;

/** Every unit that holds the document, whether it has answered already or not; by unit, what it was assigned. */
async function heldByUnit({ ledger }: Deps, { id }: Directive): Promise<Map<string, Assignment[]>> {
  const held = new Map<string, Assignment[]>();
  const all = queryAll(ledger, 'assignment', { index: 'list', partition: `directive#${id}` });
  for await (const { body } of all) {
    if (body.phase === 'WITHDRAWN') continue;
    held.set(body.unitId, [...(held.get(body.unitId) ?? []), body]);
  }
  return held;
}

/** Different due days of one unit may have different officers; each hears once. */
async function officersOf(
  deps: Deps,
  assignments: readonly Assignment[],
  on: CalendarDay,
): Promise<Person[]> {
  const officers: Person[] = [];
  for (const assignment of assignments) officers.push(...(await unitOfficers(deps, assignment, on)));
  return [...new Map(officers.map((officer) => [officer.id, officer])).values()];
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
