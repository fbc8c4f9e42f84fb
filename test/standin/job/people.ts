/** A province of three units, large enough for every part of the main job. Everybody is invented. */
import type { Person } from '../../../shared/domain/organisation/person.ts';
import type { Role } from '../../../shared/domain/organisation/role.ts';
import type { Unit } from '../../../shared/domain/organisation/unit.ts';
import { day } from '../../../shared/domain/time.ts';

/** As the stage names them. */
export const COMMITTEE = 'ubnd';
export const OFFICE = 'vp-ubnd';

const SINCE = day('2025-07-01');
export const addressOf = (person: string): string => `${person}@tinh.example`;

type NewUnit = Omit<Unit, 'id' | 'predecessorIds' | 'successorId'>;
type NewPerson = Omit<Person, 'id'>;

const unit = (name: string, kind: Unit['kind'], abbreviation: string): NewUnit => ({
  name,
  kind,
  abbreviation,
  groups: ['all-units'],
  validFrom: SINCE,
  parentId: COMMITTEE,
});
const person = (
  name: string,
  id: string,
  unitId: string,
  role: Role,
  position?: Person['position'],
): [string, NewPerson] => [
  id,
  {
    name,
    email: addressOf(id),
    unitId,
    roles: [{ role, from: SINCE }],
    ...(position === undefined ? {} : { position }),
  },
];

export const UNITS: ReadonlyMap<string, NewUnit> = new Map([
  ['so-noi-vu', unit('Sở Nội vụ', 'DEPARTMENT', 'SNV')],
  ['xa-dong-phu', unit('UBND xã Đồng Phú', 'COMMUNE', 'UBND')],
  ['xa-tan-lap', unit('UBND xã Tân Lập', 'COMMUNE', 'UBND')],
]);

export const officerOf = (unitId: string): string => `cb-${unitId}`;
export const headOf = (unitId: string): string => `tt-${unitId}`;

export const PEOPLE: ReadonlyMap<string, NewPerson> = new Map([
  person('Đào Viết Khoan', 'chu-tich', COMMITTEE, 'CHAIRMAN', 'CHAIRMAN'),
  person('Mai Hữu Thức', 'chanh-van-phong', OFFICE, 'CHIEF_OF_OFFICE', 'CHIEF_OF_OFFICE'),
  person('Kiều Thu Ngân', 'chuyen-vien', OFFICE, 'OFFICE_OFFICER'),
  person('Lương Đình Khang', 'kiem-soat', COMMITTEE, 'AUDITOR'),
  ...[...UNITS.keys()].flatMap((id) => [
    person('Cán bộ đầu mối', officerOf(id), id, 'REPORTING_OFFICER'),
    person('Thủ trưởng đơn vị', headOf(id), id, 'UNIT_HEAD'),
  ]),
]);
