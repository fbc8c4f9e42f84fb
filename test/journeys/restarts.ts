import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { submitReport } from '../../shared/use-cases/assignment/commands.ts';
import { report } from '../support/assignments.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

const withoutPlan = { planTerm: undefined };

journey(
  'máy chủ khởi động lại giữa chừng: không mất việc nào, không thư nào gửi hai lần, mọi mốc vẫn đến đúng lúc',
  { units: 2, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const communes = [`${directive.id}-xa-1-1`, `${directive.id}-xa-2-1`];
    for (const commune of communes) await steps.acknowledge(commune);
    await world.until('2026-11-05', 20);
    await world.restart('2026-11-05', 23);
    await world.until('2026-11-09', 10);
    for (const commune of communes) await steps.filePlan(commune);
    await world.restart('2026-11-09', 11);
    for (const commune of communes) await steps.approvePlan(commune);
    await world.until('2026-11-25', 10);
    for (const commune of communes) await steps.fileReport(commune);
    await world.restart('2026-11-25', 12);
    for (const commune of communes) await steps.acceptReport(commune);
    await steps.close(directive.id);
    await world.until('2026-11-26', 10);

    expect(mailsTo(world, 'cb-xa-1')).toEqual([
      '02/11 08:00 Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026',
      '06/11 07:45 Còn 1 ngày làm việc, hạn 09/11/2026: gửi kế hoạch thực hiện',
      '09/11 07:45 Đến hạn hôm nay: gửi kế hoạch thực hiện',
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '24/11 07:45 Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '26/11 07:45 Báo cáo được chấp nhận: hoàn thành đúng hạn',
    ]);
    expect(world.drivers(communes[0] ?? '')[1]?.slice(0, 2)).toEqual(['Await plan', 'Remind of plan']);
  },
);

journey(
  'mất điện ngay sau khi hệ thống đã nhận báo cáo: báo cáo còn nguyên, người thẩm tra vẫn được mời xem xét, một lần',
  { units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-24', 15);
    const request = { assignmentId: commune, actor: world.actor('cb-xa-1') };
    expect(await submitReport(world.deps, request, { report })).toMatchObject({ outcome: 'DONE' });
    await world.restart('2026-11-24', 16);
    await world.until('2026-11-25', 10);
    expect(mailsTo(world, 'chuyen-vien')).toEqual(['25/11 07:45 Xem xét báo cáo kết quả của UBND xã số 1']);
    await steps.acceptReport(commune);
    expect(await world.assignment(commune)).toMatchObject({ phase: 'CLOSED' });
  },
);

journey(
  'máy chủ ngừng lâu, qua nhiều mốc nhắc: khi chạy lại, mỗi người chỉ nhận lời nhắc mới nhất',
  { units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-20'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-05', 10);
    await world.restart('2026-11-20', 7);
    await world.until('2026-11-20', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '20/11 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'máy chủ ngừng lâu, qua cả hạn và nhiều nấc đôn đốc: mỗi nấc vẫn chờ ngày làm việc riêng của mình',
  { units: 1, driversChange: true },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-13'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-05', 10);
    await world.restart('2026-11-27', 6);
    await world.until('2026-12-03', 12);
    expect(mailsTo(world, 'cb-xa-1').slice(2)).toMatchInlineSnapshot(`
      [
        "27/11 07:45 Quá hạn 10 ngày làm việc: gửi báo cáo kết quả thực hiện",
      ]
    `);
    expect(mailsTo(world, 'tt-xa-1').slice(1)).toMatchInlineSnapshot(`
      [
        "30/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 11 ngày làm việc",
      ]
    `);
    expect(mailsTo(world, 'chanh-van-phong')).toMatchInlineSnapshot(`
      [
        "01/12 07:30 Ký văn bản đôn đốc gửi UBND xã số 1",
        "02/12 07:30 Ký văn bản yêu cầu giải trình gửi UBND xã số 1",
      ]
    `);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'máy ngủ rồi thức dậy giữa chừng: việc đến hạn trong lúc ngủ được làm ngay khi thức',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-20'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-10', 10);
    await world.sleepUntil('2026-11-18', 10);
    await world.until('2026-11-19', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toMatchInlineSnapshot(`
      [
        "18/11 10:00 Còn 2 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện",
        "19/11 07:45 Còn 1 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện",
      ]
    `);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);
