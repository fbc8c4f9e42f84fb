import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
import { listPeople } from '../../shared/use-cases/organisation/list-people.ts';
import { listUnits } from '../../shared/use-cases/organisation/list-units.ts';
import { putPerson } from '../../shared/use-cases/organisation/put-person.ts';
import { putUnit } from '../../shared/use-cases/organisation/put-unit.ts';
import { getPolicy } from '../../shared/use-cases/policy/get-policy.ts';
import { putSigningMatrix } from '../../shared/use-cases/policy/put-signing-matrix.ts';
import { putPolicy } from '../../shared/use-cases/policy/put-policy.ts';
import { listRegisters } from '../../shared/use-cases/register/list-registers.ts';
import { openYearRegister } from '../../shared/use-cases/register/open-year-register.ts';
import { freshProvince } from './fresh-province.ts';
import { administrator, chief, desk, granted, officerOf, registrar, unit } from './province.ts';

const province = freshProvince();
const admin = { actor: administrator };

describe('Danh mục', () => {
  test('a unit is added, changed, found without diacritics, and not by whom it does not concern', async () => {
    const commune = unit('xa-dong-tam', 'Xã Đồng Tâm');
    granted(await putUnit(province, { ...admin, expectedVersion: 0 }, { unit: commune }));
    expect(await putUnit(province, { ...admin, expectedVersion: 0 }, { unit: commune })).toMatchObject({
      refusals: [{ code: 'STALE' }],
    });
    granted(
      await putUnit(
        province,
        { ...admin, expectedVersion: 1 },
        { unit: { ...commune, validUntil: day('2026-10-01') } },
      ),
    );
    const found = async (inForce?: boolean) =>
      granted(
        await listUnits(province, { actor: officerOf('xa-1') }, { limit: 10, text: 'dong tam', inForce }),
      ).items.length;
    expect(await found()).toBe(1);
    expect(await found(true)).toBe(0);
    expect(await putUnit(province, { actor: chief }, { unit: commune })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
  });

  test('a unit that ends before it begins, or hangs under nothing, is refused', async () => {
    const put = (more: object) => putUnit(province, admin, { unit: unit('xa-moi', 'Xã Mới', more) });
    expect(await put({ validUntil: day('2025-07-01') })).toMatchObject({
      refusals: [{ field: 'unit.validUntil' }],
    });
    expect(await put({ parentId: 'khong-co' })).toMatchObject({ refusals: [{ field: 'unit.parentId' }] });
  });

  test('a person belongs to a unit and holds roles between two days', async () => {
    const person = {
      id: 'can-bo',
      name: 'Phạm Thị Đào',
      email: 'dao@binhminh.example',
      unitId: 'xa-1',
      roles: [{ role: 'UNIT_HEAD' as const, from: day('2026-01-01'), until: day('2026-10-01') }],
    };
    granted(await putPerson(province, admin, { person }));
    expect(await putPerson(province, admin, { person: { ...person, unitId: 'khong-co' } })).toMatchObject({
      refusals: [{ field: 'person.unitId' }],
    });
    const [found] = granted(await listPeople(province, admin, { limit: 10, text: 'dao' })).items;
    expect(found?.rolesToday).toEqual([]);
    expect(await listPeople(province, { actor: officerOf('xa-1') }, { limit: 10 })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
  });
});

describe('Sổ đăng ký và quy định', () => {
  test('a register is opened once a year; a later start needs the reason', async () => {
    const order = { issuerUnitId: 'ubnd-tinh', year: 2027 };
    expect(await openYearRegister(province, { actor: registrar }, { ...order, startAt: 40 })).toMatchObject({
      refusals: [{ field: 'startAt' }],
    });
    granted(await openYearRegister(province, { actor: registrar }, order));
    expect(await openYearRegister(province, { actor: registrar }, order)).toMatchObject({
      refusals: [{ code: 'ALREADY_DONE' }],
    });
    expect(granted(await listRegisters(province, { actor: desk })).items.map(({ id }) => id)).toEqual([
      'ubnd-tinh-2026',
      'ubnd-tinh-2027',
    ]);
  });

  test('a change of the signing matrix holds for whoever reads it next', async () => {
    const { signing } = granted(await getPolicy(province, admin));
    const matrix = { ...signing.matrix, rules: signing.matrix.rules.slice(0, 3) };
    granted(
      await putSigningMatrix(
        province,
        { ...admin, expectedVersion: signing.version },
        { matrix, reason: 'Quy chế làm việc mới' },
      ),
    );
    expect(granted(await getPolicy(province, admin)).signing).toEqual({ version: 2, matrix });
    expect(await putSigningMatrix(province, { actor: chief }, { matrix, reason: 'x' })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
  });

  test('the policy is read by everyone and changed by the administrator; a ladder that goes downwards is refused', async () => {
    const { policy, version } = granted(await getPolicy(province, { actor: officerOf('xa-1') }));
    expect(policy).toEqual(DEFAULT_POLICY);
    const ladder = [...policy.steps.REPORT.ladder].reverse();
    const wrong = { ...policy, steps: { ...policy.steps, REPORT: { ...policy.steps.REPORT, ladder } } };
    expect(await putPolicy(province, admin, { policy: wrong, reason: 'x' })).toMatchObject({
      refusals: [{ code: 'INVALID' }],
    });
    granted(
      await putPolicy(
        province,
        { ...admin, expectedVersion: version },
        { policy: { ...policy, yellowDaysBefore: 5 }, reason: 'Theo quy chế mới' },
      ),
    );
    expect(granted(await getPolicy(province, admin)).policy.yellowDaysBefore).toBe(5);
    expect(await putPolicy(province, { actor: chief }, { policy, reason: 'x' })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
  });
});
