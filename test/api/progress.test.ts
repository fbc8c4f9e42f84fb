import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDayOf } from '../../shared/domain/time.ts';
import { at } from '../support/assignments.ts';
import { NOW, openApiWorld, unit, type ApiWorld } from './api-world.ts';
import { directive, received, REPORT } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const read = (directiveId: string, what: string, as = 'kiem-soat') =>
  world.call('GET', `/directives/${directiveId}/${what}`, { as });

test('the course of a directive: who had done what by which day, what is late and by whom', async () => {
  const from = directive('dcourse01', { expectedAssignments: 2 });
  await world.put('directive', from.id, from);
  for (const unitId of ['xa-dong-phu', 'xa-tan-lap'])
    await world.put('assignment', `${from.id}-${unitId}-1`, received(from, unitId));
  const filed = await world.call('POST', `/assignments/${from.id}-xa-dong-phu-1/report`, {
    as: 'can-bo-dong-phu',
    json: { report: REPORT },
  });
  expect(filed.status, filed.text).toBe(200);
  const filedOn = localDayOf(world.clock.now());
  world.clock.set(at('2026-12-03'));

  const progress = await read(from.id, 'progress');
  expect(progress.status, progress.text).toBe(200);
  expect(progress.body).toMatchObject({
    from: '2026-11-02',
    until: '2026-12-03',
    asked: { ACKNOWLEDGED: 2, PLAN_APPROVED: 1, REPORT_FILED: 2, ACCEPTED: 2 },
    days: [{ day: filedOn, ACKNOWLEDGED: 1, PLAN_APPROVED: 0, REPORT_FILED: 1, ACCEPTED: 0 }],
    dueDays: [{ day: '2026-11-27', assignments: 2, open: 2 }],
    ageing: { UP_TO_7: 1, UP_TO_30: 0, OVER_30: 0 },
    late: {
      units: [{ unitId: 'xa-tan-lap', unitName: 'Xã Tân Lập', openOverdue: 1, workingDaysLate: 4 }],
      others: { units: 0, openOverdue: 0, workingDaysLate: 0 },
    },
  });
  const { statistics } = (await read(from.id, 'statistics')).body;
  expect(statistics).toMatchObject({ official: { OPEN_OVERDUE: 1 }, workingDaysLate: 4 });
});

test('of more than fifty late units the fifty latest are named and the others summed', async () => {
  const from = directive('dcourse02', { expectedAssignments: 60 });
  await world.put('directive', from.id, from);
  for (let index = 1; index <= 60; index += 1) {
    await world.put('unit', `xa-so-${index}`, unit(`xa-so-${index}`, `Xã Số ${index}`));
    await world.put('assignment', `${from.id}-xa-so-${index}-1`, received(from, `xa-so-${index}`));
  }
  world.clock.set(at('2026-12-01'));
  const { body } = await read(from.id, 'progress');
  expect(body['late']).toMatchObject({ others: { units: 10, openOverdue: 10, workingDaysLate: 20 } });
  expect((body['late'] as { units: unknown[] }).units).toHaveLength(50);
});

test('a row of the list says of each step whether it is done, waits or is late', async () => {
  const { body } = await read('dcourse01', 'assignments');
  expect(body.items[0]).toMatchObject({
    unitName: 'Xã Đồng Phú',
    steps: {
      ACKNOWLEDGED: { state: 'DONE' },
      PLAN_APPROVED: { state: 'SKIPPED' },
      REPORT_FILED: { state: 'DONE', dueDay: '2026-11-27' },
      ACCEPTED: { state: 'WAITING' },
    },
  });
});

test('people of a unit read their work, not the course of the whole directive', async () => {
  world.clock.set(NOW);
  expect((await read('dcourse01', 'progress', 'can-bo-dong-phu')).status).toBe(403);
});
