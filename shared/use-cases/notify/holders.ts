/** The units that hold a document, and who of them reads what is said about it. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { queryAll } from '../store.ts';
import { unitOfficers } from './people.ts';

/** By unit, everything that it was ever assigned under a directive. */
export async function assignedByUnit(
  { ledger }: Pick<Dependencies, 'ledger'>,
  directiveId: string,
): Promise<Map<string, Assignment[]>> {
  const assigned = new Map<string, Assignment[]>();
  const all = queryAll(ledger, 'assignment', { index: 'list', partition: `directive#${directiveId}` });
  for await (const { body } of all) assigned.set(body.unitId, [...(assigned.get(body.unitId) ?? []), body]);
  return assigned;
}

/** Different due days of one unit may have different officers; each hears once. */
export async function officersOf(
  deps: Pick<Dependencies, 'ledger' | 'settings' | 'clock'>,
  assignments: readonly Assignment[],
  on: CalendarDay,
): Promise<Person[]> {
  const officers: Person[] = [];
  for (const assignment of assignments) officers.push(...(await unitOfficers(deps, assignment, on)));
  return [...new Map(officers.map((officer) => [officer.id, officer])).values()];
}
