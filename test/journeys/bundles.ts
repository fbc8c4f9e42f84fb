import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';
import { task } from '../support/world-letter.ts';

journey(
  'hai nhóm việc có hạn khác nhau: xác nhận và kế hoạch một lần, báo cáo riêng theo từng hạn',
  { units: 1 },
  async (world, steps) => {
    const clauses = [
      task('2.1', { term: { kind: 'FIXED_DAY', day: day('2026-11-20') } }),
      task('2.2', { term: { kind: 'FIXED_DAY', day: day('2026-11-20') } }),
      task('3.1', { term: { kind: 'FIXED_DAY', day: day('2026-12-04') } }),
    ];
    const directive = await world.issue(letter(day('2026-11-20'), { clauses }));
    const [first, second] = [`${directive.id}-xa-1-1`, `${directive.id}-xa-1-2`];
    expect(await world.assignment(first)).toMatchObject({
      obligations: [{ clauseId: '2.1' }, { clauseId: '2.2' }],
    });
    expect(await world.assignment(second)).toMatchObject({
      phase: 'AWAITING_REPORT',
      obligations: [{ clauseId: '3.1' }],
    });
    await steps.acknowledge(first);
    await steps.filePlan(first);
    await steps.approvePlan(first);
    await world.until('2026-11-19', 10);
    await steps.fileReport(first);
    await steps.acceptReport(first);
    expect((await world.directive(directive.id)).completedAt).toBeUndefined();
    await world.until('2026-12-03', 10);
    await steps.fileReport(second);
    await steps.acceptReport(second);
    await steps.close(directive.id);
    expect(mailsTo(world, 'cb-xa-1').filter((mail) => mail.includes('07:45'))).toEqual([
      '11/11 07:45 Còn 7 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện',
      '17/11 07:45 Còn 3 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện',
      '19/11 07:45 Còn 1 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện',
      '20/11 07:45 Báo cáo được chấp nhận: hoàn thành đúng hạn',
      '25/11 07:45 Còn 7 ngày làm việc, hạn 04/12/2026: gửi báo cáo kết quả thực hiện',
      '01/12 07:45 Còn 3 ngày làm việc, hạn 04/12/2026: gửi báo cáo kết quả thực hiện',
      '03/12 07:45 Còn 1 ngày làm việc, hạn 04/12/2026: gửi báo cáo kết quả thực hiện',
    ]);
  },
);

journey(
  'văn bản không yêu cầu kế hoạch: nhận xong là thực hiện; nơi nhận để báo cáo chỉ đọc, không phải làm gì',
  { units: 1 },
  async (world, steps) => {
    const recipients = [
      { purpose: 'ACTION', target: { kind: 'GROUP', group: 'communes' } },
      { purpose: 'REPORT', target: { kind: 'UNIT', unitId: 'so-noi-vu' } },
    ] as const;
    const directive = await world.issue(
      letter(day('2026-11-13'), { planTerm: undefined, recipients: [...recipients] }),
    );
    const commune = `${directive.id}-xa-1-1`;
    expect((await world.assignments(directive.id)).map(({ id }) => id)).toEqual([commune]);
    await steps.acknowledge(commune);
    expect(await world.assignment(commune)).toMatchObject({ phase: 'AWAITING_REPORT' });
    await world.until('2026-11-04', 10);
    const asked = { directiveId: directive.id, actor: world.actor('cb-so-noi-vu') };
    expect(await getDirective(world.deps, asked)).toMatchObject({ outcome: 'FOUND' });
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    await world.until('2026-12-01');
    expect(mailsTo(world, 'cb-so-noi-vu')).toHaveLength(1);
    expect(mailsTo(world, 'cb-so-noi-vu')[0]).toContain('để báo cáo');
  },
);
