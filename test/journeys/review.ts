import { expect } from 'vitest';
import { splitClockOf } from '../../shared/domain/assignment/split-clock.ts';
import { statusOf } from '../../shared/domain/assignment/status.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { submitPlan } from '../../shared/use-cases/assignment/commands.ts';
import { plan } from '../support/assignments.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

journey(
  'kế hoạch bị trả lại hai lần: mỗi lần đơn vị được biết lý do và hạn hoàn thiện, lần thứ ba được duyệt',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-12-18')));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    for (const [filed, answered] of [
      ['2026-11-09', '2026-11-10'],
      ['2026-11-11', '2026-11-12'],
    ] as const) {
      await world.until(filed, 14);
      await steps.filePlan(commune);
      await world.until(answered, 14);
      await steps.returnPlan(commune, 'Kế hoạch chưa nêu người chịu trách nhiệm.');
    }
    await world.until('2026-11-13', 14);
    await steps.filePlan(commune);
    await steps.approvePlan(commune);
    expect(await world.assignment(commune)).toMatchObject({
      phase: 'AWAITING_REPORT',
      returns: { plan: 2, report: 0 },
    });
    expect(mailsTo(world, 'cb-xa-1').slice(3)).toEqual([
      '10/11 14:00 Hoàn thiện và gửi lại kế hoạch thực hiện trước khi hết 12/11/2026',
      '12/11 14:00 Hoàn thiện và gửi lại kế hoạch thực hiện trước khi hết 16/11/2026',
    ]);
    expect(world.drivers(commune)[0]?.filter((state) => state === 'Review plan')).toHaveLength(3);
  },
);

journey(
  'báo cáo bị trả lại sau hạn: có ngày hoàn thiện riêng, không ai bị báo vượt cấp trước ngày đó, ngày chậm vẫn tính',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-13'), { planTerm: undefined }));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-13', 14);
    await steps.fileReport(commune);
    await world.until('2026-11-17', 14);
    await steps.returnReport(commune, 'Thiếu tài liệu chứng minh.');
    const before = world.mails.length;
    await world.until('2026-11-19', 20);
    expect(world.mails.slice(before), 'silent until the rework day is over').toEqual([]);
    await world.until('2026-11-23', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(-2)).toEqual([
      '17/11 14:00 Hoàn thiện và gửi lại báo cáo kết quả trước khi hết 19/11/2026',
      '20/11 07:45 Quá hạn 5 ngày làm việc: gửi báo cáo kết quả thực hiện',
    ]);
    expect(mailsTo(world, 'tt-xa-1').at(-1)).toBe(
      '23/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 6 ngày làm việc',
    );
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    const reference = { ...(await loadReference(world.deps.ledger)), now: world.clock.now() };
    expect(statusOf(await world.assignment(commune), reference)).toMatchObject({
      official: 'DONE_LATE',
      workingDaysLate: 6,
    });
  },
);

journey(
  'người thẩm tra chậm: được nhắc, rồi lãnh đạo của người thẩm tra được báo; ngày chờ tính cho người thẩm tra',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-12-18')));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-03', 10);
    await steps.filePlan(commune);
    await world.until('2026-11-12', 10);
    await steps.approvePlan(commune);
    await world.until('2026-11-16', 10);
    await steps.fileReport(commune);
    await world.until('2026-11-25', 10);
    await steps.acceptReport(commune);

    expect(
      mailsTo(world, 'chuyen-vien').filter((mail) => mail.includes('xem xét') || mail.includes('Xem xét')),
    ).toEqual([
      '04/11 07:45 Xem xét kế hoạch thực hiện của UBND xã số 1',
      '06/11 07:45 Đến hạn hôm nay: xem xét kế hoạch của đơn vị',
      '09/11 07:45 Quá hạn 1 ngày làm việc: xem xét kế hoạch của đơn vị',
      '17/11 07:45 Xem xét báo cáo kết quả của UBND xã số 1',
      '19/11 07:45 Đến hạn hôm nay: xem xét báo cáo của đơn vị',
      '20/11 07:45 Quá hạn 1 ngày làm việc: xem xét báo cáo của đơn vị',
    ]);
    expect(mailsTo(world, 'chanh-van-phong').slice(0, 2)).toEqual([
      '11/11 07:30 Quá hạn 3 ngày làm việc: xem xét kế hoạch của đơn vị',
      '24/11 07:30 Quá hạn 3 ngày làm việc: xem xét báo cáo của đơn vị',
    ]);
    const { calendar } = await loadReference(world.deps.ledger);
    // The plan lay with the reviewer at the close of 03/11 to 11/11, the report at that of 16/11 to 25/11.
    expect(splitClockOf(await world.assignment(commune), calendar, world.clock.now())).toMatchObject({
      REVIEWER: 15,
      UNIT: 2,
      total: 17,
    });
  },
);

journey(
  'thủ trưởng ký duyệt: cán bộ trình, thủ trưởng gửi đi; chưa có chữ ký thì chưa tính là đã nộp',
  { units: 1, policy: { ...DEFAULT_POLICY, headSignsOff: true } },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-05', 10);
    await steps.filePlan(commune);
    expect(await world.assignment(commune)).toMatchObject({
      phase: 'AWAITING_PLAN',
      preparedPlan: { preparedBy: 'cb-xa-1' },
    });
    expect(mailsTo(world, 'tt-xa-1').at(-1)).toBe('05/11 10:00 Duyệt kế hoạch thực hiện để gửi đi');
    await steps.headFilesPlan(commune);
    expect(await world.assignment(commune)).toMatchObject({ plan: { authors: ['tt-xa-1', 'cb-xa-1'] } });
    await steps.approvePlan(commune);
    await world.until('2026-11-25', 10);
    await steps.fileReport(commune);
    expect(mailsTo(world, 'tt-xa-1').at(-1)).toBe('25/11 10:00 Duyệt báo cáo kết quả để gửi đi');
    expect(await world.assignment(commune)).toMatchObject({ phase: 'AWAITING_REPORT' });
    await steps.headFilesReport(commune);
    await steps.acceptReport(commune);
    expect(await world.assignment(commune)).toMatchObject({
      phase: 'CLOSED',
      closing: { reason: 'ACCEPTED' },
    });
  },
);

journey('một đơn vị không nộp được kế hoạch thay cho đơn vị khác', { units: 2 }, async (world) => {
  const directive = await world.issue(letter(day('2026-11-27')));
  const request = { assignmentId: `${directive.id}-xa-1-1`, actor: world.actor('cb-xa-2') };
  expect(await submitPlan(world.deps, request, { plan })).toMatchObject({
    refusals: [{ code: 'NOT_FOUND' }],
  });
});
