import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { sweep } from '../../shared/use-cases/relay/sweep.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';
import { driversOf, epochsOf, replaceDriver, WITHOUT_SWEEPER } from './drivers.ts';

const withoutPlan = { planTerm: undefined };

journey(
  'mất điện sau khi một hồ sơ đã nhiều lần đổi tiến trình theo dõi: tiến trình sau khi có điện vẫn là mới nhất, không mốc nào bị bỏ sót',
  { ...WITHOUT_SWEEPER, units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    for (let times = 0; times < 5; times += 1) await replaceDriver(world, commune);
    const before = epochsOf(world, commune);
    expect(before).toHaveLength(6);

    world.cutPower();
    await world.restart('2026-11-03', 9);
    const [driver, ...others] = driversOf(world, commune);
    expect(others).toEqual([]);
    expect(driver?.states).toEqual(['Await report']);
    expect(driver?.epoch).toBeGreaterThan(Math.max(...before));
    await world.until('2026-11-24', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '24/11 07:45 Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'máy chủ khởi động lại ngày nào cũng một lần, lần nào cũng vừa đổi tiến trình xong: không số tiến trình nào dùng lại',
  { ...WITHOUT_SWEEPER, units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    for (const date of ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']) {
      await replaceDriver(world, commune);
      await replaceDriver(world, commune);
      world.cutPower();
      await world.restart(date, 9);
    }
    const epochs = epochsOf(world, commune);
    expect(epochs).toEqual([...new Set(epochs)].sort((one, other) => one - other));
    expect(driversOf(world, commune)).toMatchObject([{ epoch: epochs.at(-1), states: ['Await report'] }]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'câu trả lời gửi cho tiến trình trước lúc mất điện không đánh thức tiến trình sau khi có điện',
  { ...WITHOUT_SWEEPER, units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    const key = { kind: 'assignment', id: commune };
    const before = await world.deps.workflow.parked(key);
    if (before === undefined) throw new Error('Nothing waits');
    world.cutPower();
    await world.restart('2026-11-03', 9);
    const after = await world.deps.workflow.parked(key);

    expect(await world.deps.workflow.end(before, { kind: 'FAILURE', error: 'Moved', cause: '' })).toBe(
      'GONE',
    );
    await world.settle();
    expect(await world.deps.workflow.parked(key)).toEqual(after);
    expect(driversOf(world, commune)).toMatchObject([{ epoch: after?.epoch, states: ['Await report'] }]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'tiến trình bị mất sau khi máy chủ khởi động lại: ngay đợt rà soát đầu tiên đã mở lại, không phải chờ đợt sau',
  { ...WITHOUT_SWEEPER, units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await replaceDriver(world, commune);
    world.cutPower();
    await world.restart('2026-11-03', 9);
    const { interpreter } = world.home;
    for (const name of interpreter.runningExecutions('unit-assignment'))
      interpreter.stopExecution({ machine: 'unit-assignment', name });
    expect(world.failures.splice(0)).toHaveLength(1);
    await world.until('2026-11-24', 10);
    expect(driversOf(world, commune)).toEqual([]);

    expect(await sweep(world.deps)).toEqual({ restarted: 1 });
    await world.settle();
    expect(driversOf(world, commune)).toMatchObject([{ states: ['Await report'] }]);
    await world.until('2026-11-27', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '25/11 07:45 Hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '26/11 07:45 Còn 1 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '27/11 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);
