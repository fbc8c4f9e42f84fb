import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { numberDirective } from '../../shared/use-cases/directive/number-directive.ts';
import { journey } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';
import { task } from '../support/world-letter.ts';

const subjectsTo = (mails: readonly { to: { address: string }; subject: string }[], person: string) =>
  mails.filter(({ to }) => to.address === `${person}@tinh.example`).map(({ subject }) => subject);

journey(
  'văn bản gửi đi khi số còn chờ: văn thư ghi số sau, từ đó mọi thư nhắc đều mang số thật',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(
      letter(day('2026-11-27'), { numberPending: true, planTerm: undefined }),
    );
    const commune = `${directive.id}-xa-1-1`;
    expect(directive).toMatchObject({ notation: '…/UBND-NV', phase: 'IN_FORCE' });
    await steps.acknowledge(commune);
    await world.until('2026-11-05', 10);
    done(await numberDirective(world.deps, { directiveId: directive.id, actor: world.actor('van-thu') }, {}));
    await world.settle();
    expect((await world.assignment(commune)).heading.notation).toBe('455/UBND-NV');
    await world.until('2026-11-24', 10);
    expect(subjectsTo(world.mails, 'cb-xa-1').slice(1)).toEqual([
      '[455/UBND-NV] Văn bản đã có số 455/UBND-NV',
      '[455/UBND-NV] Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
      '[455/UBND-NV] Còn 3 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện',
    ]);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    await steps.close(directive.id);
  },
);

journey(
  'văn bản ban hành vào thứ Bảy: thời hạn và việc xác nhận tính từ ngày làm việc kế tiếp, Chủ nhật không ai bị nhắc',
  { units: 1, start: '2026-11-07' },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const commune = `${directive.id}-xa-1-1`;
    expect((await world.assignment(commune)).duties).toMatchObject({
      ACKNOWLEDGEMENT: { dueDay: '2026-11-09' },
      PLAN: { dueDay: '2026-11-13' },
    });
    const sent = world.mails.length;
    await world.until('2026-11-09', 6);
    expect(world.mails).toHaveLength(sent);
    await world.until('2026-11-09', 10);
    await steps.acknowledge(commune);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
  },
);

journey(
  'ghi số muộn: mỗi đơn vị được giao nghe một lần dù có nhiều thời hạn, đơn vị đã xong cũng được báo, đơn vị đã rút thì không',
  { units: 3 },
  async (world, steps) => {
    const clauses = [
      task('1', { term: { kind: 'FIXED_DAY', day: day('2026-11-27') } }),
      task('2', { term: { kind: 'FIXED_DAY', day: day('2026-12-11') } }),
    ];
    const directive = await world.issue(
      letter(day('2026-11-27'), { numberPending: true, planTerm: undefined, clauses }),
    );
    const of = (unit: string, bundle: number) => `${directive.id}-${unit}-${bundle}`;
    for (const bundle of [1, 2]) {
      await steps.fileReport(of('xa-2', bundle));
      await steps.acceptReport(of('xa-2', bundle));
      await steps.withdraw(of('xa-3', bundle), 'Đã giao tại văn bản khác.');
    }
    await world.until('2026-11-05', 10);
    const before = world.mails.length;
    done(await numberDirective(world.deps, { directiveId: directive.id, actor: world.actor('van-thu') }, {}));
    await world.settle();
    const told = world.mails.slice(before);
    expect(told.map(({ to, subject }) => `${to.address}: ${subject}`).sort()).toEqual([
      'cb-xa-1@tinh.example: [455/UBND-NV] Văn bản đã có số 455/UBND-NV',
      'cb-xa-2@tinh.example: [455/UBND-NV] Văn bản đã có số 455/UBND-NV',
    ]);
    expect(told[0]?.text).toContain('ban hành vào thứ Hai, 02/11/2026');
  },
);

journey(
  'ghi số muộn: nơi nhận để biết cũng được báo số, mỗi người một lần, và mở được văn bản từ thư',
  { units: 2 },
  async (world) => {
    const directive = await world.issue(
      letter(day('2026-11-27'), {
        numberPending: true,
        planTerm: undefined,
        recipients: [
          { purpose: 'ACTION', target: { kind: 'UNIT', unitId: 'xa-1' } },
          { purpose: 'INFO', target: { kind: 'UNIT', unitId: 'so-noi-vu' } },
        ],
      }),
    );
    await world.until('2026-11-05', 10);
    const before = world.mails.length;
    done(await numberDirective(world.deps, { directiveId: directive.id, actor: world.actor('van-thu') }, {}));
    await world.settle();
    const told = world.mails.slice(before);
    expect(told.map(({ to }) => to.address).sort()).toEqual([
      'cb-so-noi-vu@tinh.example',
      'cb-xa-1@tinh.example',
      'tt-so-noi-vu@tinh.example',
    ]);
    const copy = told.find(({ to }) => to.address === 'cb-so-noi-vu@tinh.example');
    expect(copy?.subject).toBe('[455/UBND-NV] Văn bản đã có số 455/UBND-NV');
    expect(copy?.text).toContain('gửi Sở Nội vụ khi chưa có số');
    expect(copy?.text).toContain(`https://chidao.tinh.example/directives/${directive.id}`);
  },
);
