/** The two people every unit has: who reports (`cb-…`), and who heads it and signs off (`tt-…`). */
import type { Person } from '../../shared/domain/organisation/person.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { personName } from './fictional-names.ts';
import { mailAddress } from './province.ts';
import { seededRandom } from './seeded-random.ts';

export const officerIdOf = (unitId: string): string => `cb-${unitId}`;
export const headIdOf = (unitId: string): string => `tt-${unitId}`;

export interface PersonSketch {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly position?: NonNullable<Person['position']>;
}

export const personOf = ({ roles, ...sketch }: PersonSketch, from: CalendarDay): Person => ({
  ...sketch,
  email: mailAddress(sketch.id),
  roles: roles.map((role) => ({ role, from })),
});

/** Names depend on the seed and the unit's id alone, so a unit keeps its people when others come or go. */
export function peopleOfUnit({ id: unitId, kind, validFrom }: Unit, seed: string): Person[] {
  const random = seededRandom(`${seed}/${unitId}`);
  const officer = personName(random);
  const head = personName(random);
  return [
    personOf({ id: officerIdOf(unitId), name: officer, unitId, roles: ['REPORTING_OFFICER'] }, validFrom),
    personOf(
      {
        id: headIdOf(unitId),
        name: head,
        unitId,
        roles: ['UNIT_HEAD'],
        ...(kind === 'DEPARTMENT' ? { position: 'DEPARTMENT_DIRECTOR' } : {}),
      },
      validFrom,
    ),
  ];
}
