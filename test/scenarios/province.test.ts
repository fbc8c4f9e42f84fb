import { describe, expect, test } from 'vitest';
import { generatedProvince, MOST_COMMUNES, COUNTRY } from '../../local/scenarios/generated-province.ts';
import { TWO_LEVELS_SINCE, type Province } from '../../local/scenarios/province.ts';
import { sampleProvince } from '../../local/scenarios/sample-province.ts';
import { personSchema, rolesOn } from '../../shared/domain/organisation/person.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';
import { unitSchema } from '../../shared/domain/organisation/unit.ts';
import { day } from '../../shared/domain/time.ts';

const sample = sampleProvince();
const country = generatedProvince({ seed: 'cả nước', communes: COUNTRY });
const inGroup = ({ units }: Province, group: string) => units.filter(({ groups }) => groups.includes(group));
const holders = ({ people }: Province, role: Role) =>
  people.filter((person) => rolesOn(person, TWO_LEVELS_SINCE).includes(role));

describe.each([
  ['the sample province', sample],
  ['a generated country', country],
])('%s', (_name, province) => {
  test('has records that the ledger accepts, each id once', () => {
    for (const unit of province.units) expect(unitSchema.parse(unit)).toEqual(unit);
    for (const person of province.people) expect(personSchema.parse(person)).toEqual(person);
    for (const list of [province.units, province.people])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(new Set(province.units.map(({ name }) => name)).size).toBe(province.units.length);
  });

  test('gives every addressed unit one officer who reports and one head who signs off', () => {
    const officers = new Map(
      holders(province, 'REPORTING_OFFICER').map((person) => [person.unitId, person.id]),
    );
    const heads = new Map(holders(province, 'UNIT_HEAD').map((person) => [person.unitId, person.id]));
    for (const { id } of inGroup(province, 'all-units')) {
      expect(officers.get(id)).toBe(`cb-${id}`);
      expect(heads.get(id)).toBe(`tt-${id}`);
    }
  });

  test('has somebody for each role of the province, in the right position', () => {
    const positions = Object.fromEntries(province.people.map(({ id, position }) => [id, position]));
    expect(positions).toMatchObject({
      'chu-tich': 'CHAIRMAN',
      'pho-chu-tich': 'VICE_CHAIRMAN',
      'chanh-van-phong': 'CHIEF_OF_OFFICE',
      'pho-chanh-van-phong': 'DEPUTY_CHIEF_OF_OFFICE',
      'tt-so-noi-vu': 'DEPARTMENT_DIRECTOR',
    });
    const ids = (role: Role) => holders(province, role).map(({ id }) => id);
    expect(ids('OFFICE_OFFICER')).toEqual(['chuyen-vien']);
    expect(ids('MONITOR')).toEqual(['theo-doi']);
    expect(ids('REGISTRAR')).toEqual(['van-thu']);
    expect(ids('AUDITOR')).toEqual(['kiem-soat']);
    expect(ids('ADMINISTRATOR')).toEqual(['quan-tri']);
  });

  test('sends no mail to anybody outside: every address is set aside for examples', () => {
    for (const { email } of [...province.people, ...province.units])
      expect(email).toMatch(/^[a-z0-9-]+@tinh\.example$/);
  });

  test('keeps committee and office out of every group, for they direct and review', () => {
    const leaders = province.units.filter(({ kind }) => kind === 'PEOPLES_COMMITTEE' || kind === 'OFFICE');
    expect(leaders.map(({ id }) => id)).toEqual(['ubnd-tinh', 'van-phong']);
    expect(leaders.flatMap(({ groups }) => groups)).toEqual([]);
  });

  test('gives everyone a name of three or four syllables with its diacritics composed', () => {
    for (const { name } of province.people) {
      expect(name).toMatch(/^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*){2,3}$/u);
      expect(name).toBe(name.normalize('NFC'));
    }
  });
});

test('the sample province has 14 departments and boards, 15 communes, 8 wards and a special zone', () => {
  const sizes = [
    'departments',
    'boards',
    'communes',
    'wards',
    'special-zones',
    'commune-level',
    'all-units',
  ].map((group) => inGroup(sample, group).length);
  expect(sizes).toEqual([12, 2, 15, 8, 1, 24, 38]);
});

test('units that are in force since another day let a rehearsal be set in another year', () => {
  const earlier = sampleProvince(day('2018-01-01'));
  expect(new Set(earlier.units.map(({ validFrom }) => validFrom))).toEqual(new Set(['2018-01-01']));
  expect(rolesOn(earlier.people[0]!, day('2018-01-01'))).toEqual(['CHAIRMAN']);
  expect(earlier.people.map(({ name }) => name)).toEqual(sample.people.map(({ name }) => name));
});

describe('a generated province', () => {
  test('is the same for the same seed and another for another seed', () => {
    const size = { communes: 40, departments: 20 };
    expect(generatedProvince({ ...size, seed: 'a' })).toEqual(generatedProvince({ ...size, seed: 'a' }));
    expect(generatedProvince({ ...size, seed: 'b' })).not.toEqual(generatedProvince({ ...size, seed: 'a' }));
  });

  test('keeps the names of its units when it grows', () => {
    const small = generatedProvince({ seed: 'a', communes: 10 });
    const large = generatedProvince({ seed: 'a', communes: 100 });
    for (const unit of small.units) expect(large.units).toContainEqual(unit);
    for (const person of small.people) expect(large.people).toContainEqual(person);
  });

  test('has as many units as were asked for, and refuses more than there are names', () => {
    expect(inGroup(country, 'commune-level')).toHaveLength(3321);
    expect(inGroup(generatedProvince({ seed: 'a', communes: 0, departments: 30 }), 'all-units')).toHaveLength(
      30,
    );
    expect(generatedProvince({ seed: 'a', communes: MOST_COMMUNES }).units).toHaveLength(MOST_COMMUNES + 16);
    expect(() => generatedProvince({ seed: 'a', communes: MOST_COMMUNES + 1 })).toThrow(RangeError);
  });
});
