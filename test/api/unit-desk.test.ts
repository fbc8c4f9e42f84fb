import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { openApiWorld, type ApiWorld } from './api-world.ts';
import { directive, received, REPORT } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

test('what an officer laid before the head, the head reads and files; nobody outside the unit sees it before', async () => {
  const { id: _default, ...policy } = { ...DEFAULT_POLICY, headSignsOff: true };
  const json = { policy, reason: 'Thủ trưởng ký duyệt trước khi nộp' };
  expect((await world.call('PUT', '/policy', { as: 'quan-tri', json })).status).toBe(200);
  const from = directive('dsignoff1');
  const assignment = received(from, 'xa-dong-phu');
  await world.put('directive', from.id, from);
  await world.put('assignment', assignment.id, assignment);
  const path = `/assignments/${assignment.id}`;
  const laid = await world.call('POST', `${path}/report`, {
    as: 'can-bo-dong-phu',
    json: { report: REPORT },
  });
  expect(laid.body.phase, laid.text).toBe('AWAITING_ACKNOWLEDGEMENT');
  const head = await world.call('GET', path, { as: 'chu-tich-dong-phu' });
  expect(head.body).toMatchObject({ headSignsOff: true, prepared: { report: { summary: REPORT.summary } } });
  expect((await world.call('GET', path, { as: 'chuyen-vien' })).body['prepared']).toEqual({});
  const signed = await world.call('POST', `${path}/report`, {
    as: 'chu-tich-dong-phu',
    json: { report: REPORT },
  });
  expect(signed.body.phase, signed.text).toBe('REPORT_UNDER_REVIEW');
});

test('the head sees whom to name: the reporting officers of the own unit, and nobody else asks', async () => {
  const from = directive('dofficers');
  const assignment = received(from, 'xa-dong-phu');
  await world.put('directive', from.id, from);
  await world.put('assignment', assignment.id, assignment);
  const path = `/assignments/${assignment.id}/officers`;
  const head = await world.call('GET', path, { as: 'chu-tich-dong-phu' });
  expect(head.body.items).toEqual([{ id: 'can-bo-dong-phu', name: 'Người dùng can-bo-dong-phu' }]);
  expect((await world.call('GET', path, { as: 'can-bo-dong-phu' })).status).toBe(403);
  expect((await world.call('GET', path, { as: 'chuyen-vien' })).status).toBe(403);
  expect((await world.call('GET', path, { as: 'can-bo-tan-lap' })).status).toBe(404);
});
