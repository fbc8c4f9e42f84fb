import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { positionOf } from '../../shared/use-cases/driver/position.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter, type World } from '../support/world.ts';
import { driversOf, epochsOf, replaceDriver, WITHOUT_SWEEPER } from './drivers.ts';

/** A driver that was to start before its successor, and was held up: it starts after it. */
async function startLate(world: World, assignmentId: string, epoch: number): Promise<void> {
  const { ledger, workflow, clock } = world.deps;
  const position = positionOf(
    await world.assignment(assignmentId),
    epoch,
    await loadReference(ledger),
    clock.now(),
  );
  expect(await workflow.start('unit-assignment', assignmentId, epoch, position)).toBe('STARTED');
  await world.settle();
}

journey(
  'tiến trình cũ bị chậm, chạy sau cả tiến trình đã thay nó: nó tự rút lui và không chiếm chỗ chờ của tiến trình mới',
  { ...WITHOUT_SWEEPER, units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const commune = `${directive.id}-xa-1-1`;
    const [first = 0] = epochsOf(world, commune);
    // The successor's successor has the record; the one between was only about to start.
    await world.deps.ledger.claim({ kind: 'assignment', id: commune }, first + 1);
    await replaceDriver(world, commune);
    await startLate(world, commune, first + 1);

    const key = { kind: 'assignment', id: commune };
    expect(world.drivers(commune).at(-1)?.at(-1)).toBe('Handed over');
    expect(await world.deps.workflow.parked(key)).toMatchObject({ epoch: first + 2 });
    // The answer of the unit reaches the newest driver at once, not only at its next milestone.
    await steps.acknowledge(commune);
    expect(driversOf(world, commune).find(({ epoch }) => epoch === first + 2)?.states).toEqual([
      'Await plan',
    ]);
    await world.until('2026-11-09', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '06/11 07:45 Còn 1 ngày làm việc, hạn 09/11/2026: gửi kế hoạch thực hiện',
      '09/11 07:45 Đến hạn hôm nay: gửi kế hoạch thực hiện',
    ]);
    await steps.filePlan(commune);
    await steps.approvePlan(commune);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    expect(driversOf(world, commune).filter(({ epoch }) => epoch === first + 2)).toEqual([]);
  },
);
