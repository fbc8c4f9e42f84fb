/** Who does what is done in a rehearsal: somebody of the province who holds the role that it takes. */
import { rolesOn, type Person } from '../../../shared/domain/organisation/person.ts';
import type { Role } from '../../../shared/domain/organisation/role.ts';
import type { CalendarDay } from '../../../shared/domain/time.ts';
import type { Actor } from '../../../shared/use-cases/actor.ts';
import type { Dependencies } from '../../../shared/use-cases/dependencies.ts';
import { queryAll } from '../../../shared/use-cases/store.ts';

/**
 * Somebody who holds the role today, in a unit if given; of several roles the first that anybody holds. Throws when
 * nobody does: the province is not complete.
 */
export type FindActor = (role: Role | readonly Role[], unitId?: string) => Promise<Actor>;

async function peopleOf({ ledger }: Dependencies, unitId: string | undefined): Promise<Person[]> {
  const list =
    unitId === undefined
      ? ({ index: 'list', partition: 'people' } as const)
      : ({ index: 'unit', partition: `unit-people#${unitId}` } as const);
  const people: Person[] = [];
  for await (const { body } of queryAll(ledger, 'person', list)) people.push(body);
  return people;
}

/** Heads and deputies hold the same role; only the position tells them apart. */
const isDeputy = ({ position }: Person): boolean => /^(VICE|DEPUTY)_/.test(position ?? '');

async function findActor(
  deps: Dependencies,
  today: CalendarDay,
  sought: Role | readonly Role[],
  unitId?: string,
): Promise<Actor> {
  const people = await peopleOf(deps, unitId);
  for (const role of [sought].flat()) {
    const holders = people.filter((person) => rolesOn(person, today).includes(role));
    const person = holders.find((holder) => !isDeputy(holder)) ?? holders[0];
    if (person !== undefined)
      return { personId: person.id, unitId: person.unitId, roles: rolesOn(person, today), via: 'SESSION' };
  }
  const where = unitId === undefined ? '' : ` in ${unitId}`;
  throw new Error(`Nobody holds the role ${[sought].flat().join(' or ')}${where} on ${today}`);
}

/** Who leads the province is looked up once a day: they are asked for with every act of every unit. */
export function createActors(deps: Dependencies, today: () => CalendarDay): FindActor {
  const leading = new Map<string, Promise<Actor>>();
  return (sought, unitId) => {
    if (unitId !== undefined) return findActor(deps, today(), sought, unitId);
    const key = [today(), sought].flat().join(' ');
    const known = leading.get(key) ?? findActor(deps, today(), sought);
    leading.set(key, known);
    return known;
  };
}
