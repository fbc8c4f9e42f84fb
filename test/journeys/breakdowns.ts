import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { handler as failedExecution } from '../../functions/events/failed-executions.ts';
import { startAssignmentDriver, startDirectiveDriver } from '../../shared/use-cases/driver/start-driver.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

const withoutPlan = { planTerm: undefined };

journey(
  'máy chủ thư ngừng suốt cuối tuần: thư chờ trong hàng, có lại thì gửi ngay, mỗi thư một lần',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-06', 16);
    world.postOffice.isDown = true;
    await steps.raiseObstacle(commune, 'Chưa có mẫu thống nhất.');
    await world.until('2026-11-09', 6);
    expect(mailsTo(world, 'chanh-van-phong')).toEqual([]);
    world.postOffice.isDown = false;
    await world.until('2026-11-09', 7);
    expect(mailsTo(world, 'chanh-van-phong')).toHaveLength(1);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'máy chủ thư không trả lời đúng lúc gửi thư tổng hợp: thư tổng hợp vẫn đến trong buổi sáng đó',
  { units: 1, sweeper: 'rate(5 minutes)' },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-27', 7);
    world.postOffice.isDown = true;
    await world.until('2026-11-27', 8);
    world.postOffice.isDown = false;
    await world.until('2026-11-27', 9);
    expect(mailsTo(world, 'cb-xa-1').at(-1)).toBe(
      '27/11 08:05 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
    );
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'máy chủ chạy lại sau giờ gửi thư tổng hợp: người đến hạn hôm nay vẫn được nhắc trong hôm nay',
  { units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-20'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-18', 10);
    await world.restart('2026-11-20', 10);
    await world.until('2026-11-20', 12);
    expect(mailsTo(world, 'cb-xa-1').at(-1)).toBe(
      '20/11 10:05 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
    );
    await world.restart('2026-11-20', 13);
    await world.until('2026-11-20', 15);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'tiến trình theo dõi bị mất nhiều lần rồi máy chủ khởi động lại: lần nào cũng được mở lại, không mốc nào bị bỏ sót',
  { units: 1, start: '2026-11-16', sweeper: 'rate(5 minutes)', driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    const loseDriver = () => {
      const { interpreter } = world.home;
      for (const name of interpreter.runningExecutions('unit-assignment'))
        expect(interpreter.stopExecution({ machine: 'unit-assignment', name })).toBe('STOPPED');
    };
    await steps.acknowledge(commune);
    await world.until('2026-11-17', 10);
    loseDriver();
    await world.until('2026-11-23', 10);
    loseDriver();
    await world.until('2026-11-24', 10);
    expect(world.failures.splice(0)).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/-xa-1-1-\d+: ABORTED/) as string),
    );
    await world.restart('2026-11-25', 10);
    await world.until('2026-11-27', 10);
    expect(world.drivers(commune)).toHaveLength(4);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '24/11 07:45 Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '26/11 07:45 Còn 1 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '27/11 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'hai tiến trình cùng theo một hồ sơ: tiến trình cũ tự rút lui, mỗi mốc vẫn chỉ làm một lần',
  { units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await startAssignmentDriver(world.deps, await loadExisting(world.deps.ledger, 'assignment', commune));
    await world.until('2026-11-25', 10);
    expect(world.drivers(commune)[0]?.at(-1)).toBe('Handed over');
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '24/11 07:45 Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);

    await startDirectiveDriver(world.deps, await loadExisting(world.deps.ledger, 'directive', directive.id));
    await world.until('2026-12-03', 10);
    expect(world.drivers(directive.id)[0]?.at(-1)).toBe('Handed over');
    expect(mailsTo(world, 'chanh-van-phong')).toEqual([
      '25/11 10:00 Mọi đơn vị đã hoàn thành, có thể kết thúc',
      '02/12 07:30 Mọi đơn vị đã hoàn thành, có thể kết thúc',
    ]);
    await steps.close(directive.id);
  },
);

journey(
  'tiến trình hỏng: lần đầu hoặc sau khi chạy lâu thì mở lại ngay, vừa mở đã hỏng thì để đợt rà soát mở lại',
  { units: 1, start: '2026-11-16', sweeper: 'rate(5 minutes)', driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    const driversAfter = async (livedMs: number): Promise<number> => {
      const { interpreter, runtime } = world.home;
      const [name = ''] = interpreter.runningExecutions('unit-assignment');
      interpreter.stopExecution({ machine: 'unit-assignment', name });
      const startDate = Date.parse(world.clock.now());
      await failedExecution.with(runtime)({
        detail: { name, status: 'FAILED', startDate, stopDate: startDate + livedMs },
      });
      await world.settle();
      return world.drivers(commune).length;
    };
    expect(await driversAfter(1_000)).toBe(2);
    expect(await driversAfter(60_001)).toBe(3);
    expect(await driversAfter(60_000)).toBe(3);
    await world.until('2026-11-18', 10);
    expect(world.drivers(commune)).toHaveLength(4);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
    ]);
    expect(world.failures.splice(0)).toHaveLength(3);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);
