/** After a start a driver goes on where it waited, without looking at its record; but only where that is still true. */
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { swap } from '../../shared/domain/calendar/make-special-day.ts';
import { letter12729 } from '../../shared/domain/calendar/legal-sources.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import type { Phase } from '../../shared/domain/assignment/phase.ts';
import { day, instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { Wait, WaitGround } from '../../shared/ports/workflow.ts';
import { submitReport } from '../../shared/use-cases/assignment/commands.ts';
import { announceCalendarChange } from '../../shared/use-cases/calendar/announce-calendar-change.ts';
import { awaitAnswer } from '../../shared/use-cases/driver/await-answer.ts';
import { putPolicy } from '../../shared/use-cases/policy/put-policy.ts';
import { report } from '../support/assignments.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { done, type Steps } from '../support/steps.ts';
import { letter, type World } from '../support/world.ts';
import { driversOf, WITHOUT_SWEEPER } from './drivers.ts';

const content = letter(day('2026-11-27'), { planTerm: undefined });
const OPTIONS = { ...WITHOUT_SWEEPER, units: 1, driversChange: true } as const;
const LOOKS = 'Where does the record stand?';

/** One commune that has acknowledged and owes its report; what its newest driver did since it was started. */
async function owingAReport(world: World, steps: Steps): Promise<{ id: string; path: () => string[] }> {
  const directive = await world.issue(content);
  const id = `${directive.id}-xa-1-1`;
  await steps.acknowledge(id);
  return { id, path: () => world.drivers(id).at(-1) ?? [] };
}

async function finish(world: World, steps: Steps, id: string): Promise<void> {
  await steps.fileReport(id);
  await steps.acceptReport(id);
  await steps.close((await world.assignment(id)).directiveId);
  expect(driversOf(world, id)).toEqual([]);
}

/** Something happens to the disk while the server is off. */
function meanwhile({ ledgerFile }: World, statement: string): number {
  const file = new DatabaseSync(ledgerFile);
  const { changes } = file.prepare(statement).run();
  file.close();
  return Number(changes);
}

journey(
  'khởi động lại: tiến trình chờ tiếp đúng chỗ cũ mà không cần xem lại hồ sơ, mốc vẫn đến đúng lúc, câu trả lời vẫn được nhận ngay',
  OPTIONS,
  async (world, steps) => {
    const { id, path } = await owingAReport(world, steps);
    await world.restart('2026-11-03', 9);
    expect(path()).toEqual(['Await report']);
    await world.restart('2026-11-04', 9);
    expect(path()).toEqual(['Await report']);
    await world.until('2026-11-24', 10);
    // It was put back without knowing what comes after the first reminder, so it looked once.
    const looked = ['Remind of report', 'Load the record', LOOKS];
    expect(path()).toEqual(['Await report', ...looked, 'Await report', 'Remind of report']);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '24/11 07:45 Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
    ]);
    await world.restart('2026-11-25', 9);
    await finish(world, steps, id);
    expect(path(), 'it was reminding when the server stopped').toEqual([
      'Remind of report',
      'Review report',
      'Closed',
    ]);
    await world.restart('2026-11-30', 9);
    expect(meanwhile(world, 'DELETE FROM wait'), 'nothing is kept of what has ended').toBe(0);
  },
);

journey(
  'mất điện ngay sau khi hồ sơ đổi bước: tiến trình không quay về chỗ chờ cũ mà xem lại hồ sơ',
  OPTIONS,
  async (world, steps) => {
    const { id, path } = await owingAReport(world, steps);
    await world.restart('2026-11-10', 9);
    expect(path()).toEqual(['Await report']);
    world.home.store.ledger.onCommitted((events) => {
      if (events.some(({ type }) => type === 'REPORT_FILED')) world.cutPower();
    });
    const request = { assignmentId: id, actor: world.actor('cb-xa-1') };
    done(await submitReport(world.deps, request, { report }));
    await world.restart('2026-11-10', 10);
    expect(path()).toEqual([LOOKS, 'Review report']);
    await steps.acceptReport(id);
  },
);

journey(
  'máy chủ ngừng qua mốc đang chờ: tiến trình xem lại hồ sơ và làm ngay việc đã đến lúc',
  OPTIONS,
  async (world, steps) => {
    const { id, path } = await owingAReport(world, steps);
    await world.restart('2026-11-18', 12);
    await world.until('2026-11-18', 13);
    expect(path()).toEqual([LOOKS, 'Await report', 'Remind of report']);
    await finish(world, steps, id);
  },
);

journey('chỗ chờ chỉ được ghi lại khi đã khớp với hồ sơ', OPTIONS, async (world, steps) => {
  const { id } = await owingAReport(world, steps);
  const { workflow, ledger, clock } = world.deps;
  const confirmed: WaitGround[] = [];
  const deps = {
    ledger,
    clock,
    workflow: { ...workflow, confirm: (_: Wait, ground: WaitGround) => void confirmed.push(ground) },
  };
  const wait = await workflow.parked({ kind: 'assignment', id });
  if (wait === undefined) throw new Error('Nothing waits');
  const awaitIn = (phase: Phase, wakeAt: Instant) =>
    awaitAnswer(deps, {
      token: wait.token,
      phase,
      position: { assignmentId: id, epoch: wait.epoch, wakeAt },
    });
  await expect(awaitIn('AWAITING_PLAN', wait.wakeAt)).rejects.toThrow('stands at AWAITING_REPORT');
  await expect(awaitIn('AWAITING_REPORT', instantAt(millisOf(wait.wakeAt) + 1))).rejects.toThrow('must wake');
  expect(confirmed).toEqual([]);
  await awaitIn('AWAITING_REPORT', wait.wakeAt);
  expect(confirmed).toEqual([{ version: 2, edition: '1.1', overdue: false }]);
  await finish(world, steps, id);
});

const [dayOff, dayWorked] = [day('2026-01-02'), day('2026-01-10')];
const RULES: readonly { what: string; change: (world: World) => Promise<unknown> }[] = [
  {
    what: 'lịch làm việc',
    change: (world) => {
      const added = {
        announcedOn: day('2025-12-25'),
        legalSource: 'Công văn số 12729/VPCP-KGVX',
        remove: [],
      };
      const change = { id: 'swap-2026-01-02', ...added, add: swap(dayOff, dayWorked, letter12729) };
      const request = { actor: world.actor('quan-tri') };
      return announceCalendarChange(world.deps, request, { change, reason: 'Hoán đổi ngày làm việc.' });
    },
  },
  {
    what: 'quy định nhắc việc',
    change: (world) => {
      const policy = { ...DEFAULT_POLICY, morningMinutes: DEFAULT_POLICY.morningMinutes + 15 };
      return putPolicy(world.deps, { actor: world.actor('quan-tri') }, { policy, reason: 'Nhắc muộn hơn.' });
    },
  },
];

for (const { what, change } of RULES) {
  journey(
    `${what} đổi rồi máy chủ khởi động lại: mọi tiến trình xem lại hồ sơ một lần, lần khởi động sau thì chờ tiếp ngay`,
    {
      ...OPTIONS,
      specialDays: standardSpecialDays().filter((it) => it.day !== dayOff && it.day !== dayWorked),
    },
    async (world, steps) => {
      const { id, path } = await owingAReport(world, steps);
      done((await change(world)) as { outcome: string });
      await world.settle();
      await world.restart('2026-11-03', 9);
      expect(path()).toEqual([LOOKS, 'Await report']);
      await world.restart('2026-11-04', 9);
      expect(path()).toEqual(['Await report']);
      await finish(world, steps, id);
    },
  );
}

const DAMAGES: readonly { what: string; statement: string }[] = [
  { what: 'không còn gì ghi lại về chỗ chờ', statement: 'DELETE FROM wait' },
  { what: 'giờ thức dậy ghi lại không đọc được', statement: "UPDATE wait SET wake_at = 'hỏng'" },
  { what: 'chỗ chờ được ghi theo quy trình khác', statement: "UPDATE wait SET edition = 'khác'" },
  { what: 'quy trình không còn chỗ chờ ấy', statement: "UPDATE wait SET state = 'Chờ kiểu cũ'" },
  { what: 'chỗ được ghi không phải chỗ chờ', statement: "UPDATE wait SET state = 'Load the record'" },
];

for (const { what, statement } of DAMAGES) {
  journey(`${what}: tiến trình được mở lại từ hồ sơ, không mốc nào mất`, OPTIONS, async (world, steps) => {
    const { id, path } = await owingAReport(world, steps);
    await world.restart('2026-11-03', 9);
    world.cutPower();
    expect(meanwhile(world, statement)).toBe(1);
    await world.restart('2026-11-04', 9);
    expect(path()).toEqual([LOOKS, 'Await report']);
    await world.until('2026-11-18', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '18/11 07:45 Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
    ]);
    await finish(world, steps, id);
  });
}

/** A month of silence from the first reminder to the top of the ladder; answers everything that anybody was sent. */
async function silentMonth(world: World, night: (date: string) => Promise<void>): Promise<string[]> {
  const directive = await world.issue(letter(day('2026-11-13')));
  for (let date = 3; date <= 30; date += 1) {
    const text = `2026-11-${String(date).padStart(2, '0')}`;
    await world.until(text, 10);
    await night(text);
  }
  return world.mails.map(({ at, to, subject }) =>
    [at, to.address, subject.replace(directive.notation, '')].join(' '),
  );
}

let undisturbed: string[] = [];
journey('đơn vị im lặng cả tháng, máy chủ chạy liền một mạch', { ...OPTIONS, units: 2 }, async (world) => {
  undisturbed = await silentMonth(world, async () => undefined);
  expect(undisturbed.length).toBeGreaterThan(20);
});

journey(
  'đơn vị im lặng cả tháng, ngày nào cũng mất điện một lần: đúng những thư ấy, vào đúng những lúc ấy',
  { ...OPTIONS, units: 2 },
  async (world) => {
    const disturbed = await silentMonth(world, async (date) => {
      world.cutPower();
      await world.restart(date, 11);
    });
    expect(disturbed).toEqual(undisturbed);
    const first = [...world.transitions.values()].map(([state]) => state);
    expect(first.filter((state) => state !== LOOKS)).not.toEqual([]);
  },
);
