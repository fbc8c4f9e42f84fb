import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiWorld, type ApiWorld } from './api-world.ts';
import { directive, received, REPORT } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const year = (unitId: string, as: string) => world.call('GET', `/units/${unitId}/years/2026`, { as });

test("a unit's year lists what fell due and how it ended, with the findings that it reported itself", async () => {
  const from = directive('dyear0001');
  await world.put('directive', from.id, from);
  const id = `${from.id}-xa-dong-phu-1`;
  await world.put('assignment', id, received(from, 'xa-dong-phu'));
  const findings = [
    {
      criterion: 'GG-01',
      outcome: 'WRONG',
      subject: { kind: 'INDIVIDUAL', code: 'CB-0012' },
      correctedOnTheSpot: true,
      severity: 'MINOR',
      rootCause: 'AWARENESS',
    },
    { criterion: 'TL-03', outcome: 'KEPT', subject: { kind: 'COLLECTIVE' } },
  ];
  const filed = await world.call('POST', `/assignments/${id}/report`, {
    as: 'can-bo-dong-phu',
    json: { report: { ...REPORT, findings } },
  });
  expect(filed.status, filed.text).toBe(200);
  const accepted = await world.call('POST', `/assignments/${id}/report-acceptance`, {
    as: 'chuyen-vien',
    json: {},
  });
  expect(accepted.status, accepted.text).toBe(200);

  const read = await year('xa-dong-phu', 'can-bo-dong-phu');
  expect(read.status, read.text).toBe(200);
  expect(read.body).toMatchObject({
    unitId: 'xa-dong-phu',
    year: 2026,
    letters: [],
    assignments: [{ assignmentId: id, official: 'DONE_ON_TIME' }],
    statistics: { findings: { wrongs: 1, correctedOnTheSpot: 1, toRemedy: 0, kept: 1 } },
  });
  expect((await year('xa-dong-phu', 'chuyen-vien')).body).toEqual(read.body);
});

test("another unit's year and that of a unit that does not exist answer alike", async () => {
  const foreign = await year('xa-tan-lap', 'can-bo-dong-phu');
  const missing = await year('xa-khong-co', 'can-bo-dong-phu');
  expect(foreign.status).toBe(404);
  expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
});
