import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { closeDirective } from '../../shared/use-cases/directive/close-directive.ts';
import { journey } from '../support/journey.ts';
import { letter } from '../support/world.ts';
import { task } from '../support/world-letter.ts';

journey(
  'báo cáo định kỳ hằng quý trong ba quý: kỳ tự mở đúng ngày đầu quý, văn bản chỉ xong sau kỳ cuối',
  { units: 2, start: '2026-01-05', sweeper: 'rate(1 day)' },
  async (world, steps) => {
    const recurrence = {
      every: 'QUARTER',
      from: day('2026-01-05'),
      until: day('2026-09-30'),
      dueWorkingDaysAfter: 5,
    } as const;
    const clauses = [{ ...task('4', { recurrence }), kind: 'STANDING_ORDER' as const }];
    const directive = await world.issue(letter(day('2026-04-07'), { clauses, planTerm: undefined }));
    const ofPeriod = (period: number) => [
      `${directive.id}-xa-1-${1000 + period}`,
      `${directive.id}-xa-2-${1000 + period}`,
    ];
    await world.settle();
    await world.until('2026-01-05', 9);
    for (const id of ofPeriod(1)) await steps.acknowledge(id);

    for (const [period, code, opened, due, answered] of [
      [1, '2026-Q1', '2026-01-05', '2026-04-07', '2026-04-02'],
      [2, '2026-Q2', '2026-04-01', '2026-07-07', '2026-07-02'],
      [3, '2026-Q3', '2026-07-01', '2026-10-07', '2026-10-05'],
    ] as const) {
      await world.until(answered, 10);
      const [assignment] = await Promise.all(ofPeriod(period).map((id) => world.assignment(id)));
      expect(assignment).toMatchObject({ period: code, duties: { REPORT: { dueDay: due } } });
      expect(assignment?.receivedAt.slice(0, 10)).toBe(opened);
      expect((await world.directive(directive.id)).completedAt).toBeUndefined();
      for (const id of ofPeriod(period)) await steps.fileNilReport(id);
      const early = await closeDirective(world.deps, {
        directiveId: directive.id,
        actor: world.actor('chu-tich'),
      });
      expect(early).toMatchObject({ outcome: 'REFUSED', refusals: [{ code: 'INCOMPLETE' }] });
      for (const id of ofPeriod(period)) await steps.acceptReport(id);
    }
    expect((await world.directive(directive.id)).completedAt).toBeDefined();
    await steps.close(directive.id);
    expect((await world.directive(directive.id)).ending?.statistics).toMatchObject({
      assignments: 6,
      nil: 6,
    });
    expect(world.drivers(directive.id)[0]?.filter((state) => state === 'Open next period')).toHaveLength(3);
  },
);
