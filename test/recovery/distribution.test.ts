import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey } from '../support/journey.ts';
import { letter, type World } from '../support/world.ts';
import { runningDrivers, WITHOUT_SWEEPER } from './drivers.ts';

/** More than one batch of units, and more than one transaction takes. */
const UNITS = 300;
const withoutPlan = { planTerm: undefined };

interface Moment {
  readonly when: string;
  /** The power goes with this commit of events of this type. */
  readonly type: string;
  readonly commit: number;
  /** How many communes have their assignments on the disk by then. */
  readonly opened: 'NONE' | 'SOME' | 'ALL';
}
const MOMENTS: readonly Moment[] = [
  { when: 'vừa ban hành, chưa giao cho xã nào', type: 'ISSUED', commit: 1, opened: 'NONE' },
  { when: 'đã giao cho một phần số xã', type: 'OPENED', commit: 1, opened: 'SOME' },
  { when: 'đã giao cho mọi xã nhưng chưa kịp ghi nhận', type: 'OPENED', commit: 2, opened: 'ALL' },
  { when: 'vừa ghi nhận đã giao xong', type: 'DISTRIBUTED', commit: 1, opened: 'ALL' },
];

/** Issues a directive; answers its id, and how many assignments were on the disk when the power went. */
async function issueAndCutPower(world: World, moment: Moment): Promise<{ id: string; opened: number }> {
  let commits = 0;
  let opened = 0;
  let isOff = false;
  world.home.store.ledger.onCommitted((events) => {
    if (isOff) return;
    opened += events.filter(({ type }) => type === 'OPENED').length;
    if (events.some(({ type }) => type === moment.type)) commits += 1;
    isOff = commits === moment.commit;
    if (isOff) world.cutPower();
  });
  const { id } = await world.issue(letter(day('2026-11-27'), withoutPlan));
  return { id, opened };
}

for (const moment of MOMENTS) {
  journey(
    `mất điện lúc ${moment.when}: có điện lại thì xã nào cũng được giao, mỗi việc đúng một tiến trình theo dõi, mỗi người đúng một thư`,
    { ...WITHOUT_SWEEPER, units: UNITS, driversChange: true },
    async (world) => {
      const { id, opened } = await issueAndCutPower(world, moment);
      expect(opened === 0 ? 'NONE' : opened < UNITS ? 'SOME' : 'ALL').toBe(moment.opened);
      const sentBefore = world.mails.length;
      await world.restart('2026-11-02', 9);

      expect(await world.directive(id)).toMatchObject({ phase: 'IN_FORCE', expectedAssignments: UNITS });
      const assignments = (await world.assignments(id)).map((assignment) => assignment.id);
      expect(assignments).toHaveLength(UNITS);
      const drivers = runningDrivers(world, 'unit-assignment');
      expect(drivers.map(({ recordId }) => recordId).sort()).toEqual(assignments.sort());
      expect(drivers.filter(({ states }) => states.join() !== 'Await acknowledgement')).toEqual([]);
      expect(runningDrivers(world, 'directive-lifecycle')).toMatchObject([
        { recordId: id, states: ['Await completion'] },
      ]);
      expect(sentBefore, 'no mail left before the power went').toBe(0);
      const people = [...Array(UNITS).keys()].flatMap((index) => [
        `cb-xa-${index + 1}`,
        `tt-xa-${index + 1}`,
      ]);
      expect(world.mails.map(({ to }) => to.address.split('@')[0]).sort()).toEqual(people.sort());
    },
  );
}
