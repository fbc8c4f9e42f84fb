import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

const withoutPlan = { planTerm: undefined };

journey(
  'xin gia hạn và được gia hạn: nhắc việc theo hạn mới, hạn cũ im lặng, hạn ban đầu vẫn ghi lại',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-24', 10);
    await steps.askExtension(commune, day('2026-12-11'), 'Đang sắp xếp lại nhân sự.');
    expect(mailsTo(world, 'chanh-van-phong')).toEqual([
      '24/11 10:00 UBND xã số 1 đề nghị gia hạn đến 11/12/2026',
    ]);
    await world.until('2026-11-25', 10);
    await steps.grantExtension(commune, day('2026-12-11'), 'Đồng ý.');
    await world.until('2026-12-11', 15);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    await world.until('2026-12-14', 10);

    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '24/11 07:45 Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '25/11 10:00 Được gia hạn đến 11/12/2026',
      '02/12 07:45 Còn 7 ngày làm việc, hạn 11/12/2026: gửi báo cáo kết quả thực hiện',
      '08/12 07:45 Còn 3 ngày làm việc, hạn 11/12/2026: gửi báo cáo kết quả thực hiện',
      '10/12 07:45 Còn 1 ngày làm việc, hạn 11/12/2026: gửi báo cáo kết quả thực hiện',
      '11/12 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
      '14/12 07:45 Báo cáo được chấp nhận: hoàn thành đúng hạn',
    ]);
    expect(await world.assignment(commune)).toMatchObject({
      extensions: 1,
      duties: { REPORT: { firstDueDay: '2026-11-27', dueDay: '2026-12-11', version: 2 } },
    });
  },
);

journey(
  'xin gia hạn mà không được: hạn cũ giữ nguyên, vẫn nhắc và đôn đốc theo hạn cũ',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-25', 10);
    await steps.askExtension(commune, day('2026-12-11'), 'Nhiều việc.');
    await steps.refuseExtension(commune, 'Không có khó khăn khách quan.');
    await world.until('2026-11-30', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(-4)).toEqual([
      '25/11 10:00 Không được gia hạn, thời hạn vẫn là 27/11/2026',
      '26/11 07:45 Còn 1 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '27/11 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
      '30/11 07:45 Quá hạn 1 ngày làm việc: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'đơn vị đang bị đôn đốc được gia hạn: nấc đôn đốc bắt đầu lại theo hạn mới',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-13'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-18', 10);
    expect((await world.assignment(commune)).rung).toBe('REMINDER_LETTER');
    await steps.grantExtension(commune, day('2026-11-27'), 'Gia hạn theo đề nghị của Sở Nội vụ.');
    expect((await world.assignment(commune)).rung).toBeUndefined();
    await world.until('2026-11-20', 10);
    expect(world.drivers(commune)[0]?.at(-1)).toBe('Await report');
    await world.until('2026-11-30', 10);
    expect((await world.assignment(commune)).rung).toBe('OFFICER');
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'đơn vị nêu vướng mắc: cấp quyết định được báo, ngày chờ tính cho cấp quyết định, trả lời thì đơn vị được biết',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), withoutPlan));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-04', 10);
    await steps.raiseObstacle(commune, 'Chưa có mẫu bảng phân công thống nhất.');
    for (const person of ['chanh-van-phong', 'chuyen-vien'])
      expect(mailsTo(world, person)).toEqual(['04/11 10:00 UBND xã số 1 nêu vướng mắc, đề nghị tháo gỡ']);
    await world.until('2026-11-09', 10);
    expect((await world.assignment(commune)).custody.at(-1)).toMatchObject({ party: 'SUPERIOR' });
    await steps.resolveObstacle(commune, 'Dùng mẫu của Sở Nội vụ.');
    for (const person of ['cb-xa-1', 'tt-xa-1'])
      expect(mailsTo(world, person).at(-1)).toBe(
        '09/11 10:00 Đã trả lời vướng mắc, đề nghị tiếp tục thực hiện',
      );
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);
