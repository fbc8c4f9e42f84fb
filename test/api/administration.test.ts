import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { day } from '../../shared/domain/time.ts';
import { openApiWorld, person, type ApiWorld } from './api-world.ts';
import { content, directive, received } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

test('who may sign what is changed with a reason and a version, and read where the policy is read', async () => {
  const read = async () => (await world.call('GET', '/policy', { as: 'quan-tri' })).body['signing'];
  expect(await read()).toMatchObject({ version: 1 });
  const matrix = { ...DEFAULT_SIGNING_MATRIX, principal: 'VICE_CHAIRMAN' as const };
  const put = (json: unknown, version = 1) =>
    world.call('PUT', '/signing-matrix', { as: 'quan-tri', json, headers: { 'if-match': `"${version}"` } });
  const saved = await put({ matrix, reason: 'Quy chế làm việc mới' });
  expect(saved.status, saved.text).toBe(200);
  expect(saved.headers.get('etag')).toBe('"2"');
  expect(await read()).toMatchObject({ version: 2, matrix: { principal: 'VICE_CHAIRMAN' } });
  expect((await put({ matrix, reason: 'Sửa lần nữa' })).status).toBe(412);
  expect((await put({ matrix: {}, reason: 'Sai mẫu' }, 2)).status).toBe(400);
  const [, event] = await world.deps.ledger.events({ kind: 'signing', id: 'default' });
  expect(event).toMatchObject({ actor: 'quan-tri', payload: { reason: 'Quy chế làm việc mới' } });
});

test('the officer named for a task works in the unit and holds the role today; anybody else is refused at that field', async () => {
  const from = directive('dofficer1');
  await world.put('directive', from.id, from);
  const assignment = received(from, 'xa-dong-phu');
  await world.put('assignment', assignment.id, assignment);
  const former = person('het-nhiem-ky', 'xa-dong-phu', []);
  const role = { role: 'REPORTING_OFFICER' as const, from: day('2025-07-01'), until: day('2026-11-03') };
  await world.put('person', former.id, { ...former, roles: [role] });
  const name = (officerId: string) =>
    world.call('POST', `/assignments/${assignment.id}/officer`, {
      as: 'chu-tich-dong-phu',
      json: { officerId },
    });
  for (const officerId of ['khong-co-ai', 'can-bo-tan-lap', 'chu-tich-dong-phu', 'het-nhiem-ky']) {
    const answer = await name(officerId);
    expect(answer.status, `${officerId}: ${answer.text}`).toBe(422);
    expect(answer.body.errors).toMatchObject([{ field: 'officerId' }]);
  }
  expect((await name('khong-co-ai')).body.detail).toBe((await name('can-bo-tan-lap')).body.detail);
  expect((await name('can-bo-dong-phu')).status).toBe(200);
});

test('the preview names the mails that would leave, counts all of them, and says whom nobody would read for', async () => {
  await world.put('unit', 'xa-vang-nguoi', {
    id: 'xa-vang-nguoi',
    name: 'Xã Vắng Người',
    kind: 'COMMUNE',
    groups: ['communes'],
    validFrom: day('2025-07-01'),
    predecessorIds: [],
  });
  await world.putMany(
    'person',
    Array.from({ length: 25 }, (_, index) => person(`them-${index}`, 'xa-tan-lap', ['REPORTING_OFFICER'])),
  );
  await world.put('person', 'so-doc', person('so-doc', 'so-noi-vu', ['UNIT_HEAD']));
  const draft = directive('dpreview1', { phase: 'DRAFT', notation: '', content: content() });
  await world.put('directive', draft.id, { ...draft, number: undefined });
  const { body } = await world.call('GET', `/directives/${draft.id}/preview`, { as: 'chuyen-vien' });
  const mails = body['mails'] as { shown: { personId: string; subject: string }[] };
  // Two of Đồng Phú, 26 of Tân Lập, and one who gets a copy.
  expect(mails).toMatchObject({
    total: 29,
    toAct: 28,
    toRead: 1,
    unreached: { total: 1, units: [{ unitId: 'xa-vang-nguoi', name: 'Xã Vắng Người' }] },
  });
  expect(mails.shown).toHaveLength(20);
  expect(mails.shown[0]).toMatchObject({ personId: 'can-bo-dong-phu', unitName: 'Xã Đồng Phú' });
  expect(mails.shown[0]?.subject).toMatch(/^\[số đang chờ\] .+/);
  const queued = await world.deps.mailStore.list({ limit: 10 });
  expect(queued.items).toEqual([]);
});
