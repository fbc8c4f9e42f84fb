import { afterEach, expect, test } from 'vitest';
import { acceptAssignmentReport, acknowledgeAssignment, approveAssignmentPlan, submitPlan, submitReport } from '../../shared/use-cases/assignment/commands.ts';
import { closeDirective } from '../../shared/use-cases/directive/close-directive.ts';
import { day } from '../../shared/domain/time.ts';
import { plan, report } from '../support/assignments.ts';
import { createWorld, letter, type World } from '../support/world.ts';

let world: World;
afterEach(() => world.close());

test('một đơn vị làm đúng hạn: tiếp nhận, lập kế hoạch, được duyệt, báo cáo, được nghiệm thu; văn bản kết thúc', async () => {
  world = await createWorld({ units: 1 });
  const directive = await world.issue(letter(day('2026-11-27')));
  expect(directive).toMatchObject({ phase: 'IN_FORCE', notation: '455/UBND-NV', expectedAssignments: 1 });
  const assignmentId = `${directive.id}-xa-1-1`;
  const unit = { assignmentId, actor: world.actor('cb-xa-1') };
  const office = { assignmentId, actor: world.actor('chuyen-vien') };

  await world.until('2026-11-02', 14);
  expect(await acknowledgeAssignment(world.deps, unit)).toMatchObject({ outcome: 'DONE' });
  await world.until('2026-11-05');
  expect(await submitPlan(world.deps, unit, { plan })).toMatchObject({ outcome: 'DONE' });
  await world.until('2026-11-06');
  expect(await approveAssignmentPlan(world.deps, office, {})).toMatchObject({ outcome: 'DONE' });
  await world.until('2026-11-25');
  expect(await submitReport(world.deps, unit, { report })).toMatchObject({ outcome: 'DONE' });
  await world.until('2026-11-26');
  expect(await acceptAssignmentReport(world.deps, office, { grade: 'GOOD' })).toMatchObject({ outcome: 'DONE' });
  await world.settle();
  expect(await world.assignment(assignmentId)).toMatchObject({ phase: 'CLOSED' });
  expect(await closeDirective(world.deps, { directiveId: directive.id, actor: world.actor('chu-tich') }, {})).toMatchObject({ outcome: 'DONE' });
  await world.settle();

  expect(world.failures).toEqual([]);
  expect(world.transitions.get(`${assignmentId}-1`)).toEqual([
    'Where does the record stand?',
    'Await acknowledgement',
    'Await plan',
    'Review plan',
    'Await report',
    'Remind of report',
    'Await report',
    'Remind of report',
    'Await report',
    'Review report',
    'Closed',
  ]);
  expect(world.mails.map(({ to, subject }) => `${to.address}: ${subject}`)).toMatchInlineSnapshot(`
    [
      "cb-xa-1@tinh.example: [455/UBND-NV] Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026",
      "tt-xa-1@tinh.example: [455/UBND-NV] Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026",
      "chuyen-vien@tinh.example: [455/UBND-NV] Xem xét kế hoạch thực hiện của UBND xã số 1",
      "cb-xa-1@tinh.example: [455/UBND-NV] Kế hoạch đã được duyệt",
      "tt-xa-1@tinh.example: [455/UBND-NV] Kế hoạch đã được duyệt",
      "cb-xa-1@tinh.example: [455/UBND-NV] Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện",
      "cb-xa-1@tinh.example: [455/UBND-NV] Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện",
      "chuyen-vien@tinh.example: [455/UBND-NV] Xem xét báo cáo kết quả của UBND xã số 1",
      "chuyen-vien@tinh.example: [455/UBND-NV] Mọi đơn vị đã hoàn thành, có thể kết thúc",
      "chanh-van-phong@tinh.example: [455/UBND-NV] Mọi đơn vị đã hoàn thành, có thể kết thúc",
      "cb-xa-1@tinh.example: [455/UBND-NV] Báo cáo được chấp nhận: hoàn thành đúng hạn",
      "tt-xa-1@tinh.example: [455/UBND-NV] Báo cáo được chấp nhận: hoàn thành đúng hạn",
      "chuyen-vien@tinh.example: [455/UBND-NV] Đã kết thúc",
      "chanh-van-phong@tinh.example: [455/UBND-NV] Đã kết thúc",
      "chu-tich@tinh.example: [455/UBND-NV] Đã kết thúc",
    ]
  `);
});
