import { expect } from 'vitest';
import { letter12729 } from '../../shared/domain/calendar/legal-sources.ts';
import { swap } from '../../shared/domain/calendar/make-special-day.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { day } from '../../shared/domain/time.ts';
import { announceCalendarChange } from '../../shared/use-cases/calendar/announce-calendar-change.ts';
import { previewCalendarChange } from '../../shared/use-cases/calendar/preview-calendar-change.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';
import { task } from '../support/world-letter.ts';

const within = (days: number) => ({
  planTerm: undefined,
  clauses: [task('2.1', { term: { kind: 'WORKING_DAYS_FROM_RECEIPT', days } })],
});
const ANY_DAY = day('2026-11-27');

journey(
  'thời hạn đi qua Tết Nguyên đán: 12 ngày làm việc không tính ngày nghỉ, không thư nào đến trong những ngày nghỉ',
  { units: 1, start: '2026-02-02' },
  async (world, steps) => {
    const directive = await world.issue(letter(ANY_DAY, within(12)));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    expect((await world.assignment(commune)).duties.REPORT.dueDay).toBe('2026-02-25');
    await world.until('2026-02-26', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '09/02 07:45 Còn 7 ngày làm việc, hạn 25/02/2026: gửi báo cáo kết quả thực hiện',
      '13/02 07:45 Còn 3 ngày làm việc, hạn 25/02/2026: gửi báo cáo kết quả thực hiện',
      '24/02 07:45 Còn 1 ngày làm việc, hạn 25/02/2026: gửi báo cáo kết quả thực hiện',
      '25/02 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
      '26/02 07:45 Quá hạn 1 ngày làm việc: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

const [dayOff, dayWorked] = [day('2026-01-02'), day('2026-01-10')];
const change = {
  id: 'swap-2026-01-02',
  announcedOn: day('2025-12-25'),
  legalSource: 'Công văn số 12729/VPCP-KGVX',
  add: swap(dayOff, dayWorked, letter12729),
  remove: [],
};

journey(
  'hoán đổi ngày làm việc công bố muộn: thời hạn và nhắc việc chuyển đúng như đã xem trước, một lần, nêu rõ căn cứ',
  {
    units: 1,
    start: '2025-12-22',
    specialDays: standardSpecialDays().filter(
      (special) => special.day !== dayOff && special.day !== dayWorked,
    ),
  },
  async (world, steps) => {
    const directive = await world.issue(letter(ANY_DAY, within(8)));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    expect((await world.assignment(commune)).duties.REPORT.dueDay).toBe('2026-01-02');
    await world.until('2025-12-25', 15);
    const actor = world.actor('quan-tri');
    const preview = done(await previewCalendarChange(world.deps, { actor }, { change }));
    expect(preview.deadlines).toMatchObject([
      { assignmentId: commune, duty: 'REPORT', before: '2026-01-02', after: '2026-01-05' },
    ]);
    const request = { actor, expectedVersion: preview.version };
    done(await announceCalendarChange(world.deps, request, { change, reason: change.legalSource }));
    await world.settle();
    await world.until('2026-01-07', 12);

    const events = await world.deps.ledger.events({ kind: 'assignment', id: commune });
    expect(events.filter(({ type }) => type === 'DUE_MOVED').map(({ payload }) => payload)).toEqual([
      {
        moved: [{ duty: 'REPORT', before: '2026-01-02', after: '2026-01-05' }],
        calendarVersion: preview.version + 1,
        reason: 'Công văn số 12729/VPCP-KGVX',
      },
    ]);
    const { performed } = await world.assignment(commune);
    const foreseen = preview.milestones.flatMap(({ duty, step, after }) =>
      after !== undefined && after < world.clock.now() ? [[`${duty}:2:${step}`, after]] : [],
    );
    expect(foreseen.map(([key]) => key)).toEqual(['REPORT:2:B0', 'REPORT:2:OFFICER', 'REPORT:2:UNIT_HEAD']);
    for (const [key, at] of foreseen) expect(performed).toContainEqual({ key, at });
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '23/12 07:45 Còn 7 ngày làm việc, hạn 02/01/2026: gửi báo cáo kết quả thực hiện',
      '25/12 15:00 Thời hạn chuyển sang 05/01/2026 do lịch làm việc thay đổi',
      '29/12 07:45 Còn 3 ngày làm việc, hạn 05/01/2026: gửi báo cáo kết quả thực hiện',
      '31/12 07:45 Còn 1 ngày làm việc, hạn 05/01/2026: gửi báo cáo kết quả thực hiện',
      '05/01 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
      '06/01 07:45 Quá hạn 1 ngày làm việc: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);
