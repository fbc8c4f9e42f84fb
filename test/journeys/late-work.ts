import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

journey(
  'xác nhận đã nhận muộn: cán bộ, rồi thủ trưởng được báo; xác nhận xong thì thôi',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-11-04', 10);
    await steps.acknowledge(commune);
    await world.until('2026-11-06', 6);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '03/11 07:45 Quá hạn 1 ngày làm việc: xác nhận đã nhận văn bản',
    ]);
    expect(mailsTo(world, 'tt-xa-1').slice(1)).toEqual([
      '04/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 2 ngày làm việc',
    ]);
    expect(world.drivers(commune)[0]).toEqual([
      'Where does the record stand?',
      'Await acknowledgement',
      'Remind of acknowledgement',
      'Escalate missing acknowledgement',
      'Escalate missing acknowledgement',
      'Await plan',
    ]);
  },
);

journey(
  'kế hoạch nộp muộn: báo cán bộ, thủ trưởng, rồi dự thảo văn bản nhắc nhở; nộp xong thì việc xử lý kế hoạch dừng',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-12-18')));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-13', 10);
    expect((await steps.lettersToSign()).map(({ id }) => id)).toEqual([
      `l-${commune}-plan-1-reminder-letter`,
    ]);
    await steps.filePlan(commune);
    await world.until('2026-11-16', 10);
    await steps.approvePlan(commune);
    await world.until('2026-12-01');
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '06/11 07:45 Còn 1 ngày làm việc, hạn 09/11/2026: gửi kế hoạch thực hiện',
      '09/11 07:45 Đến hạn hôm nay: gửi kế hoạch thực hiện',
      '10/11 07:45 Quá hạn 1 ngày làm việc: gửi kế hoạch thực hiện',
    ]);
    expect(world.drivers(commune)[0]).toContain('Escalate late plan');
    expect(await world.assignment(commune)).toMatchObject({ phase: 'AWAITING_REPORT' });
  },
);

journey(
  'báo cáo nộp muộn 2 ngày: được nghiệm thu là hoàn thành quá hạn, các ngày chậm tính cho đơn vị',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-13'), { planTerm: undefined }));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-17', 10);
    await steps.fileReport(commune);
    await world.until('2026-11-18', 10);
    await steps.acceptReport(commune);
    await world.until('2026-11-19', 10);
    for (const person of ['cb-xa-1', 'tt-xa-1'])
      expect(mailsTo(world, person).at(-1)).toBe(
        '19/11 07:45 Báo cáo được chấp nhận: hoàn thành quá hạn (quá hạn 2 ngày làm việc)',
      );
    expect(world.drivers(commune)[0]?.slice(-4)).toEqual([
      'Escalate late report',
      'Escalate late report',
      'Review report',
      'Closed',
    ]);
  },
);

journey(
  'đơn vị nộp thẳng báo cáo khi chưa nộp kế hoạch: việc không bị giữ lại',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-11-03', 10);
    await steps.fileReport(commune);
    expect(await world.assignment(commune)).toMatchObject({
      phase: 'REPORT_UNDER_REVIEW',
      acknowledgedAt: world.clock.now(),
    });
    await steps.acceptReport(commune);
    expect(world.drivers(commune)[0]?.slice(-4)).toEqual([
      'Load the record',
      'Where does the record stand?',
      'Review report',
      'Closed',
    ]);
  },
);
