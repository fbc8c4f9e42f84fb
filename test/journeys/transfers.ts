import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';
import { mergeUnits } from '../../shared/use-cases/organisation/merge-units.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';

journey(
  'giao lại giữa chừng: đơn vị cũ không bị nhắc nữa, đơn vị mới làm tiếp theo hạn cũ và được nhắc lại từ đầu',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await steps.filePlan(commune);
    await steps.approvePlan(commune);
    await world.until('2026-11-19', 10);
    const request = { assignmentId: commune, actor: world.actor('chuyen-vien') };
    const { heirId } = done(
      await reassignAssignment(world.deps, request, { toUnitId: 'so-noi-vu', note: 'Đúng lĩnh vực của Sở.' }),
    );
    await world.settle();
    expect(heirId).toBe(`${directive.id}-so-noi-vu-1`);
    await world.until('2026-11-27', 10);
    await steps.fileReport(heirId);
    await steps.acceptReport(heirId);
    await steps.close(directive.id);
    await world.until('2026-11-30', 10);

    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '19/11 10:00 Nhiệm vụ chuyển sang Sở Nội vụ',
    ]);
    expect(mailsTo(world, 'cb-so-noi-vu')).toEqual([
      '19/11 10:00 Giao 1 nhiệm vụ, đề nghị thực hiện',
      '24/11 07:45 Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '26/11 07:45 Còn 1 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '27/11 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
      '30/11 07:45 Báo cáo được chấp nhận: hoàn thành đúng hạn',
    ]);
    expect(await world.directive(directive.id)).toMatchObject({ phase: 'CLOSED', expectedAssignments: 2 });
  },
);

journey(
  'sáp nhập đơn vị giữa chừng: đơn vị mới thừa kế mọi việc còn mở, không việc nào mất, không việc nào tính hai lần',
  { units: 3 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const [one, two, three] = [1, 2, 3].map((number) => `${directive.id}-xa-${number}-1`) as [
      string,
      string,
      string,
    ];
    for (const commune of [one, two, three]) await steps.acknowledge(commune);
    await steps.fileReport(one);
    await steps.acceptReport(one);
    await world.until('2026-11-16', 10);
    const merger = {
      fromUnitIds: ['xa-1', 'xa-2'],
      intoUnitId: 'xa-3',
      on: day('2026-11-16'),
      reason: 'Nghị quyết sáp nhập',
    };
    const merged = done(await mergeUnits(world.deps, { actor: world.actor('quan-tri') }, merger));
    await world.settle();
    expect(merged).toMatchObject({ inherited: 1, waiting: [] });
    const heir = `${directive.id}-xa-3-2`;
    expect(await world.assignment(heir)).toMatchObject({
      inheritedFrom: two,
      phase: 'AWAITING_PLAN',
      duties: { REPORT: { dueDay: '2026-11-27' } },
    });
    const before = mailsTo(world, 'cb-xa-2').length;
    await world.until('2026-11-27', 10);
    for (const commune of [three, heir]) await steps.fileReport(commune);
    for (const commune of [three, heir]) await steps.acceptReport(commune);
    await steps.close(directive.id);
    expect(mailsTo(world, 'cb-xa-2').slice(before)).toEqual([]);
    expect((await world.directive(directive.id)).ending?.statistics).toMatchObject({
      assignments: 4,
      withdrawn: 1,
    });
  },
);
