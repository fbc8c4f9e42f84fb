/** Who is told: people by unit and role, on the day of the event. */
import { rolesOn, type Person } from '../../domain/organisation/person.ts';
import type { Role } from '../../domain/organisation/role.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { millisOf, type CalendarDay } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { query } from '../store.ts';

type Deps = Pick<Dependencies, 'ledger' | 'settings' | 'clock'>;
/** Enough for any office; a unit with more people of one role has a list, not a role. */
const MOST_PEOPLE = 200;

/** People of each unit as last read; dropped as soon as the relay sees that somebody changed. */
const directories = new WeakMap<
  Deps['ledger'],
  Map<string, { readonly readAt: number; readonly people: readonly Person[] }>
>();
/** On AWS another container may have seen the change: what it read is believed for a minute. */
const BELIEVED_MS = 60_000;

export const forgetPeople = (ledger: Deps['ledger']): void => void directories.delete(ledger);

async function everyoneOf({ ledger, clock }: Deps, unitId: string): Promise<readonly Person[]> {
  const directory =
    directories.get(ledger) ?? new Map<string, { readAt: number; people: readonly Person[] }>();
  directories.set(ledger, directory);
  const known = directory.get(unitId);
  const now = millisOf(clock.now());
  if (known !== undefined && now - known.readAt < BELIEVED_MS) return known.people;
  const page = await query(ledger, 'person', {
    index: 'unit',
    partition: `unit-people#${unitId}`,
    limit: MOST_PEOPLE,
  });
  const people = page.items.map(({ body }) => body);
  directory.set(unitId, { readAt: now, people });
  return people;
}

export async function peopleOf(
  deps: Deps,
  unitId: string,
  wanted: readonly Role[],
  on: CalendarDay,
): Promise<Person[]> {
  const everyone = await everyoneOf(deps, unitId);
  return everyone.filter((person) => rolesOn(person, on).some((role) => wanted.includes(role)));
}

/** The officer named for this assignment, else every reporting officer of the unit. */
export async function unitOfficers(deps: Deps, assignment: Assignment, on: CalendarDay): Promise<Person[]> {
  const officers = await peopleOf(deps, assignment.unitId, ['REPORTING_OFFICER'], on);
  const named = officers.filter(({ id }) => id === assignment.officerId);
  return named.length > 0 ? named : officers;
}
export const unitHeads = (deps: Deps, unitId: string, on: CalendarDay): Promise<Person[]> =>
  peopleOf(deps, unitId, ['UNIT_HEAD'], on);

export const unitPeople = async (deps: Deps, assignment: Assignment, on: CalendarDay): Promise<Person[]> => [
  ...new Set([
    ...(await unitOfficers(deps, assignment, on)),
    ...(await unitHeads(deps, assignment.unitId, on)),
  ]),
];

export const reviewers = (deps: Deps, unitId: string, on: CalendarDay): Promise<Person[]> =>
  peopleOf(deps, unitId, ['OFFICE_OFFICER', 'MONITOR'], on);

/** Of a unit that gets a copy: whoever reads what comes in. */
export const COPY_READERS: readonly Role[] = ['REPORTING_OFFICER', 'UNIT_HEAD', 'MONITOR'];

/** Those who decide on more time and sign letters: the Chief of Office, or for the Chairman's letters the Chairman. */
export const chiefsOfOffice = (deps: Deps, on: CalendarDay): Promise<Person[]> =>
  peopleOf(deps, deps.settings.province.officeUnitId, ['CHIEF_OF_OFFICE'], on);
export const chairmen = (deps: Deps, on: CalendarDay): Promise<Person[]> =>
  peopleOf(deps, deps.settings.province.committeeUnitId, ['CHAIRMAN'], on);
