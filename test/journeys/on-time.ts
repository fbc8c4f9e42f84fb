import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { approveAssignmentPlan } from '../../shared/use-cases/assignment/commands.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';

journey(
  'một đơn vị làm đúng hạn: tiếp nhận, lập kế hoạch, được duyệt, báo cáo, được nghiệm thu; văn bản kết thúc',
  { units: 1, sweeper: 'rate(5 minutes)' },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    expect(directive).toMatchObject({ phase: 'IN_FORCE', notation: '455/UBND-NV', expectedAssignments: 1 });
    const commune = `${directive.id}-xa-1-1`;

    await world.until('2026-11-02', 14);
    await steps.acknowledge(commune);
    await world.until('2026-11-05');
    await steps.filePlan(commune);
    await world.until('2026-11-06');
    await steps.approvePlan(commune);
    await world.until('2026-11-25');
    await steps.fileReport(commune);
    await world.until('2026-11-26');
    await steps.acceptReport(commune);
    expect(await world.assignment(commune)).toMatchObject({ phase: 'CLOSED' });
    await steps.close(directive.id);
    await world.until('2026-11-27');

    expect(world.drivers(commune)[0]).toEqual([
      'Where does the record stand?',
      'Await acknowledgement',
      'Await plan',
      'Review plan',
      'Await report',
      'Remind of report',
      'Remind of report',
      'Review report',
      'Closed',
    ]);
    expect(world.drivers(directive.id)[0]).toEqual([
      'Where does the record stand?',
      'Distribute to units',
      'Open assignments',
      'Confirm distribution',
      'Await completion',
      'Await closing',
      'Closed',
    ]);
    expect(world.mails.map(({ to, subject }) => `${to.address}: ${subject}`)).toEqual([
      'cb-xa-1@tinh.example: [455/UBND-NV] Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026',
      'tt-xa-1@tinh.example: [455/UBND-NV] Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026',
      'chuyen-vien@tinh.example: [455/UBND-NV] Xem xét kế hoạch thực hiện của UBND xã số 1',
      'cb-xa-1@tinh.example: [455/UBND-NV] Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      'cb-xa-1@tinh.example: [455/UBND-NV] Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      'chuyen-vien@tinh.example: [455/UBND-NV] Xem xét báo cáo kết quả của UBND xã số 1',
      'chuyen-vien@tinh.example: [455/UBND-NV] Mọi đơn vị đã hoàn thành, có thể kết thúc',
      'chanh-van-phong@tinh.example: [455/UBND-NV] Mọi đơn vị đã hoàn thành, có thể kết thúc',
      'chuyen-vien@tinh.example: [455/UBND-NV] Đã kết thúc',
      'chanh-van-phong@tinh.example: [455/UBND-NV] Đã kết thúc',
      'cb-xa-1@tinh.example: [455/UBND-NV] Báo cáo được chấp nhận: hoàn thành đúng hạn',
    ]);
    const reminders = world.mails.filter(({ subject }) => subject.includes('Còn 7 ngày làm việc'));
    expect(reminders.map(({ text }) => text)).toEqual([
      expect.stringContaining('Kế hoạch của đơn vị đã được duyệt ngày 06/11/2026.'),
    ]);
  },
);

journey(
  'kế hoạch được duyệt kèm ý kiến: cán bộ và thủ trưởng đọc ý kiến sáng hôm sau; không kèm ý kiến thì không có thư riêng',
  { units: 2 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const [first, second] = [`${directive.id}-xa-1-1`, `${directive.id}-xa-2-1`];
    await world.until('2026-11-05');
    for (const commune of [first, second]) {
      await steps.acknowledge(commune);
      await steps.filePlan(commune);
    }
    const request = { assignmentId: first, actor: world.actor('chuyen-vien') };
    done(await approveAssignmentPlan(world.deps, request, { note: 'Bổ sung kiểm tra đột xuất.' }));
    await steps.approvePlan(second);
    await world.until('2026-11-09');
    for (const person of ['cb-xa-1', 'tt-xa-1'])
      expect(mailsTo(world, person).at(-1)).toBe('06/11 07:45 Kế hoạch đã được duyệt');
    expect(world.mails.at(-1)?.text).toContain('Bổ sung kiểm tra đột xuất.');
    for (const person of ['cb-xa-2', 'tt-xa-2'])
      expect(mailsTo(world, person).filter((mail) => mail.includes('được duyệt'))).toEqual([]);
  },
);
