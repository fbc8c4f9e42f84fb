import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { carryOut } from '../../shared/use-cases/relay/carry-out.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';
import { journey } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter, type World } from '../support/world.ts';
import { runningDrivers, WITHOUT_SWEEPER } from './drivers.ts';

/** Everything that has happened so far is told once more, and each event twice at the same moment. */
async function repeatEverything(world: World): Promise<void> {
  const events = await world.home.store.ledger.eventsAfter(0, 10_000);
  for (const event of events) await Promise.all([carryOut(world.deps, event), carryOut(world.deps, event)]);
  await world.settle();
}

/** The relay has forgotten how far it had come: with the next start all events come again. */
const forgetRelayCursor = (world: World): Promise<void> => world.home.store.meta.setMeta('relay-cursor', '0');

const standing = (world: World) => ({
  assignments: runningDrivers(world, 'unit-assignment'),
  directives: runningDrivers(world, 'directive-lifecycle'),
  transitions: [...world.transitions],
  mails: world.mails.map(({ key }) => key),
});

journey(
  'hệ thống nghe lại mọi sự kiện lần thứ hai: không việc nào có thêm tiến trình theo dõi, không ai nhận thêm thư',
  { ...WITHOUT_SWEEPER, units: 2 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const [one, two] = [`${directive.id}-xa-1-1`, `${directive.id}-xa-2-1`];
    const issued = standing(world);
    await repeatEverything(world);
    expect(standing(world)).toEqual(issued);

    await steps.acknowledge(one);
    await steps.filePlan(one);
    const request = { assignmentId: two, actor: world.actor('chuyen-vien') };
    const { heirId } = done(
      await reassignAssignment(world.deps, request, { toUnitId: 'so-noi-vu', note: 'Đúng lĩnh vực của Sở.' }),
    );
    await world.settle();
    await world.until('2026-11-09', 10);
    const underWay = standing(world);
    expect(underWay.assignments.map(({ recordId }) => recordId).sort()).toEqual([heirId, one].sort());
    await repeatEverything(world);
    expect(standing(world)).toEqual(underWay);

    await steps.approvePlan(one);
    for (const assignment of [one, heirId]) {
      await steps.fileReport(assignment);
      await steps.acceptReport(assignment);
    }
    await steps.close(directive.id);
    const closed = standing(world);
    await repeatEverything(world);
    expect(standing(world)).toEqual(closed);
  },
);

journey(
  'sau khi khởi động lại, hệ thống nghe lại mọi sự kiện từ đầu: tiến trình vừa mở được để yên, không ai nhận thêm thư',
  { ...WITHOUT_SWEEPER, units: 2, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const [one, two] = [`${directive.id}-xa-1-1`, `${directive.id}-xa-2-1`];
    await steps.acknowledge(one);
    const request = { assignmentId: two, actor: world.actor('chuyen-vien') };
    const { heirId } = done(
      await reassignAssignment(world.deps, request, { toUnitId: 'so-noi-vu', note: 'Đúng lĩnh vực của Sở.' }),
    );
    await world.settle();
    const mails = world.mails.length;
    for (const date of ['2026-11-03', '2026-11-04']) {
      await forgetRelayCursor(world);
      world.cutPower();
      await world.restart(date, 6);
      const assignments = runningDrivers(world, 'unit-assignment');
      expect(assignments.map(({ recordId }) => recordId).sort()).toEqual([heirId, one].sort());
      expect(runningDrivers(world, 'directive-lifecycle')).toMatchObject([{ recordId: directive.id }]);
      expect(world.mails).toHaveLength(mails);
    }
    for (const record of [one, heirId, directive.id])
      expect(world.drivers(record), `${record}: one driver in each of the three lives`).toHaveLength(3);
    for (const assignment of [one, heirId]) {
      await steps.fileReport(assignment);
      await steps.acceptReport(assignment);
    }
    await steps.close(directive.id);
  },
);
