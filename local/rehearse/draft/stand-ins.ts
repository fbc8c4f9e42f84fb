/**
 * A real province has gaps: a unit without an officer, a register that nobody keeps. The rehearsal fills each with
 * somebody invented, so that it can go on, and says so: in life that mail would reach nobody.
 */
import type { Position } from '../../../shared/domain/documents/signing.ts';
import { rolesOn, type Person } from '../../../shared/domain/organisation/person.ts';
import { ROLES, type Role } from '../../../shared/domain/organisation/role.ts';
import type { Unit } from '../../../shared/domain/organisation/unit.ts';
import type { RehearsalOrder } from '../../../shared/ports/rehearser.ts';

interface Seat {
  readonly unitId: string;
  /** Any of them will do; the first is the one that a stand-in gets. */
  readonly roles: readonly [Role, ...Role[]];
  /** Held anywhere in the province. */
  readonly anywhere?: boolean;
  readonly position?: Position;
}

function seatsOf({ content, settings }: RehearsalOrder, acting: readonly Unit[]): Seat[] {
  const { officeUnitId, committeeUnitId } = settings.province;
  const { reviewerUnitId } = content;
  return [
    { unitId: committeeUnitId, roles: ['CHAIRMAN'], anywhere: true, position: 'CHAIRMAN' },
    { unitId: officeUnitId, roles: ['CHIEF_OF_OFFICE'], anywhere: true, position: 'CHIEF_OF_OFFICE' },
    { unitId: officeUnitId, roles: ['OFFICE_OFFICER'], anywhere: true },
    { unitId: officeUnitId, roles: ['REGISTRAR'], anywhere: true },
    ...(reviewerUnitId === undefined
      ? []
      : [{ unitId: reviewerUnitId, roles: ['OFFICE_OFFICER', 'MONITOR', 'CHIEF_OF_OFFICE'] } as const]),
    ...acting.flatMap(({ id }): Seat[] => [
      { unitId: id, roles: ['REPORTING_OFFICER'] },
      { unitId: id, roles: ['UNIT_HEAD'] },
    ]),
  ];
}

const isFilled = (
  { unitId, roles, anywhere }: Seat,
  people: readonly Person[],
  { today }: RehearsalOrder,
): boolean =>
  people.some(
    (person) =>
      (anywhere === true || person.unitId === unitId) &&
      rolesOn(person, today).some((role) => roles.includes(role)),
  );

const standInFor = (
  { unitId, roles: [role], position }: Seat,
  number: number,
  { today }: RehearsalOrder,
): Person => ({
  id: `gia-dinh-${number}`,
  name: `Người giữ vai trò ${ROLES[role]} (giả định)`,
  email: `gia-dinh-${number}@dien-tap.invalid`,
  unitId,
  roles: [{ role, from: today }],
  ...(position === undefined ? {} : { position }),
});

function remarksOf(empty: readonly Seat[], units: readonly Unit[]): string[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(empty, ({ roles: [role] }) => ROLES[role])].map(
    ([role, seats]) =>
      `Chưa ai giữ vai trò ${role} ở ${seats.map(({ unitId }) => names.get(unitId) ?? unitId).join(', ')}: thư thật sẽ không đến ai; diễn tập giả định đã có người.`,
  );
}

/** Whoever holds a role when the rehearsal begins keeps it until the end. */
const staying = (person: Person, { today }: RehearsalOrder): Person => ({
  ...person,
  roles: person.roles.map(({ until, ...held }) =>
    until === undefined || until > today ? held : { ...held, until },
  ),
});

export interface Staffed {
  readonly people: readonly Person[];
  readonly remarks: readonly string[];
}

export function staffed(order: RehearsalOrder, acting: readonly Unit[]): Staffed {
  const empty = seatsOf(order, acting).filter((seat) => !isFilled(seat, order.people, order));
  const leaving = order.people.filter(({ roles }) =>
    roles.some(({ until }) => until !== undefined && until > order.today),
  );
  return {
    people: [
      ...order.people.map((person) => staying(person, order)),
      ...empty.map((seat, index) => standInFor(seat, index + 1, order)),
    ],
    remarks: [
      ...remarksOf(empty, order.units),
      ...(leaving.length === 0
        ? []
        : [
            `${leaving.length} người sắp hết thời hạn giữ vai trò; diễn tập giả định họ tiếp tục giữ đến cuối.`,
          ]),
    ],
  };
}
