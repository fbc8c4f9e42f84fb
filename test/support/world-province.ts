/** The province of the journeys: a committee, its office, a department and a few communes, each with its people. */
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { SpecialDay } from '../../shared/domain/calendar/special-day.ts';
import { openRegister } from '../../shared/domain/documents/register.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';
import { DEFAULT_POLICY, type Policy } from '../../shared/domain/policy/policy.ts';
import type { RecordBody, RecordKind } from '../../shared/domain/records.ts';
import { day } from '../../shared/domain/time.ts';
import type { LedgerWrite } from '../../shared/ports/ledger.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { write } from '../../shared/use-cases/store.ts';

export interface ProvinceOptions {
  readonly units?: number;
  readonly policy?: Partial<Policy>;
  readonly specialDays?: readonly SpecialDay[];
}
type Unit = RecordBody<'unit'>;
type Person = RecordBody<'person'>;

const person = (
  id: string,
  unitId: string,
  roles: readonly Role[],
  position?: Person['position'],
): Person => ({
  id,
  name: id,
  email: `${id}@tinh.example`,
  unitId,
  roles: roles.map((role) => ({ role, from: day('2017-01-01') })),
  ...(position === undefined ? {} : { position }),
});

const unit = (
  id: string,
  kind: Unit['kind'],
  name: string,
  groups: string[],
  abbreviation?: string,
): Unit => ({
  id,
  kind,
  name,
  groups,
  validFrom: day('2017-01-01'),
  predecessorIds: [],
  ...(abbreviation === undefined ? {} : { abbreviation }),
});

const unitsOf = (communes: number): Unit[] => [
  unit('ubnd-tinh', 'PEOPLES_COMMITTEE', 'Ủy ban nhân dân tỉnh', [], 'UBND'),
  unit('van-phong', 'OFFICE', 'Văn phòng UBND tỉnh', [], 'VP'),
  unit('so-noi-vu', 'DEPARTMENT', 'Sở Nội vụ', ['departments'], 'SNV'),
  ...Array.from({ length: communes }, (_, index) =>
    unit(`xa-${index + 1}`, 'COMMUNE', `UBND xã số ${index + 1}`, ['communes']),
  ),
];

const peopleOf = (units: readonly Unit[]): Person[] => [
  person('chu-tich', 'ubnd-tinh', ['CHAIRMAN'], 'CHAIRMAN'),
  person('chanh-van-phong', 'van-phong', ['CHIEF_OF_OFFICE'], 'CHIEF_OF_OFFICE'),
  person('chuyen-vien', 'van-phong', ['OFFICE_OFFICER']),
  person('van-thu', 'van-phong', ['REGISTRAR']),
  person('quan-tri', 'van-phong', ['ADMINISTRATOR']),
  person('kiem-soat', 'van-phong', ['AUDITOR']),
  ...units
    .slice(2)
    .flatMap(({ id }) => [
      person(`cb-${id}`, id, ['REPORTING_OFFICER']),
      person(`tt-${id}`, id, ['UNIT_HEAD']),
    ]),
];

/** The numbers go on from the paper register of the year; the next year begins at 1. */
const registersOf = (year: number): RecordBody<'register'>[] =>
  [year, year + 1].flatMap((of) => {
    const opened = openRegister('ubnd-tinh', of, of === year ? 455 : 1, 'Tiếp nối sổ giấy');
    return opened.outcome === 'OPENED' ? [opened.register] : [];
  });

/** Saves the province, and answers who may act in it. */
export async function seedProvince(
  { ledger, clock }: Pick<Dependencies, 'ledger' | 'clock'>,
  { units = 3, policy = {}, specialDays = standardSpecialDays() }: ProvinceOptions,
): Promise<ReadonlyMap<string, Actor>> {
  const first = <Kind extends RecordKind>(
    kind: Kind,
    id: string,
    body: RecordBody<Kind>,
    type: string,
  ): LedgerWrite =>
    write(kind, id, undefined, body, { type, at: clock.now(), actor: 'quan-tri', payload: {} });
  const all = unitsOf(units);
  const people = peopleOf(all);
  const writes = [
    first(
      'calendar',
      'vn',
      { id: 'vn', specialDays: [...specialDays], notYetLawInForce: false },
      'CALENDAR_CHANGED',
    ),
    first('policy', 'default', { ...DEFAULT_POLICY, ...policy }, 'POLICY_CHANGED'),
    first('signing', 'default', { id: 'default', matrix: DEFAULT_SIGNING_MATRIX }, 'SIGNING_CHANGED'),
    ...registersOf(Number(clock.now().slice(0, 4))).map((body) =>
      first('register', body.id, body, 'REGISTER_OPENED'),
    ),
    ...all.map((body) => first('unit', body.id, body, 'UNIT_SAVED')),
    ...people.map((body) => first('person', body.id, body, 'PERSON_SAVED')),
  ];
  const outcomes = await Promise.all(writes.map((one) => ledger.commit({ writes: [one] })));
  const failed = outcomes.find(({ outcome }) => outcome !== 'COMMITTED');
  if (failed !== undefined) throw new Error(`The province was not saved: ${failed.outcome}`);
  return new Map(
    people.map(({ id, unitId, roles }) => [
      id,
      { personId: id, unitId, roles: roles.map(({ role }) => role), via: 'SESSION' },
    ]),
  );
}
