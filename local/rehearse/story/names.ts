/** How the story calls units and people. */
import type { Person } from '../../../shared/domain/organisation/person.ts';
import type { Province } from '../../scenarios/province.ts';

export interface Names {
  readonly unit: (id: string) => string;
  /** `Chánh Văn phòng`, `Chủ tịch UBND tỉnh`; unit people are called by their unit. */
  readonly office: (actor: string) => string;
  readonly isUnitPerson: (actor: string) => boolean;
}

const OFFICES: readonly (readonly [Person['roles'][number]['role'], string])[] = [
  ['CHAIRMAN', 'Chủ tịch tỉnh'],
  ['CHIEF_OF_OFFICE', 'Chánh Văn phòng'],
  ['OFFICE_OFFICER', 'Chuyên viên VP'],
  ['MONITOR', 'Sở Nội vụ'],
  ['REGISTRAR', 'Văn thư'],
  ['ADMINISTRATOR', 'Quản trị'],
];

/** `xã Tân Khê` is enough in a line of the story. */
export const shortName = (name: string): string => name.replace(/^(UBND|Ủy ban nhân dân) /u, '');

export function namesOf({ units, people }: Province): Names {
  const unitNames = new Map(units.map(({ id, name }) => [id, shortName(name)]));
  const byId = new Map(people.map((person) => [person.id, person]));
  const held = (actor: string) => byId.get(actor)?.roles.map(({ role }) => role) ?? [];
  return {
    unit: (id) => unitNames.get(id) ?? id,
    office: (actor) =>
      actor === 'clock'
        ? 'Hệ thống'
        : (OFFICES.find(([role]) => held(actor).includes(role))?.[1] ?? 'Đơn vị'),
    isUnitPerson: (actor) => actor !== 'clock' && OFFICES.every(([role]) => !held(actor).includes(role)),
  };
}

const SHOWN = 4;
/** `xã Tân Khê, xã Vân Trúc`, or `24 đơn vị` with the first few when they are many. */
export function unitsInWords(units: readonly string[]): string {
  const distinct = [...new Set(units)].sort((one, other) => one.localeCompare(other, 'vi'));
  return distinct.length <= SHOWN ? distinct.join(', ') : `${distinct.length} đơn vị`;
}
