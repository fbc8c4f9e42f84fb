import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { recallDirective } from '../../shared/use-cases/directive/recall-directive.ts';
import { replaceDirective } from '../../shared/use-cases/directive/replace-directive.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';

journey(
  'văn bản bị thu hồi: mọi việc còn mở được rút, ai giữ văn bản đều được báo hủy bản đã nhận, không ai bị nhắc nữa',
  { units: 2 },
  async (world, steps) => {
    const directive = await world.issue(
      letter(day('2026-11-27'), {
        recipients: [
          { purpose: 'ACTION', target: { kind: 'GROUP', group: 'communes' } },
          { purpose: 'INFO', target: { kind: 'UNIT', unitId: 'so-noi-vu' } },
        ],
      }),
    );
    const [open, finished] = [`${directive.id}-xa-1-1`, `${directive.id}-xa-2-1`];
    await steps.acknowledge(open);
    await steps.fileReport(finished);
    await steps.acceptReport(finished);
    await world.until('2026-11-05', 10);
    const request = { directiveId: directive.id, actor: world.actor('chu-tich') };
    done(await recallDirective(world.deps, request, { reason: 'Ban hành nhầm nội dung.' }));
    await world.settle();
    const sent = world.mails.length;
    await world.until('2027-01-15');

    expect(world.mails.length).toBe(sent);
    expect(mailsTo(world, 'cb-xa-1').at(-1)).toBe('05/11 10:00 Văn bản bị thu hồi, đề nghị dừng thực hiện');
    // Who had answered already holds the document as well, and so does who got a copy.
    const recalled = '05/11 10:00 Văn bản bị thu hồi';
    for (const other of ['cb-xa-2', 'cb-so-noi-vu'])
      expect(mailsTo(world, other).filter((mail) => mail.includes('thu hồi'))).toEqual([recalled]);
    const { text } = world.mails.findLast(({ to }) => to.address.startsWith('cb-so-noi-vu'))!;
    expect(text).toContain('Đề nghị Sở Nội vụ không sử dụng');
    expect(text).toContain('hủy bản đã nhận');
    expect(await world.assignment(open)).toMatchObject({
      phase: 'WITHDRAWN',
      closing: { reason: 'RECALLED' },
    });
    expect(await world.assignment(finished)).toMatchObject({
      phase: 'CLOSED',
      closing: { reason: 'ACCEPTED' },
    });
    expect(world.drivers(directive.id)[0]?.at(-1)).toBe('Recalled');
    expect(world.drivers(open)[0]?.at(-1)).toBe('Withdrawn');
  },
);

journey(
  'văn bản được thay thế: đơn vị được chỉ sang văn bản mới, việc theo văn bản cũ dừng lại',
  { units: 1 },
  async (world, steps) => {
    const old = await world.issue(letter(day('2026-11-27')));
    await steps.acknowledge(`${old.id}-xa-1-1`);
    await world.until('2026-11-05', 10);
    const fresh = await world.issue(
      letter(day('2026-12-11'), { subject: 'V/v điều chỉnh việc chấn chỉnh kỷ cương' }),
    );
    const request = { directiveId: old.id, actor: world.actor('chu-tich') };
    done(
      await replaceDirective(world.deps, request, { replacedBy: fresh.id, reason: 'Điều chỉnh nhiệm vụ.' }),
    );
    await world.settle();
    expect(mailsTo(world, 'cb-xa-1').at(-1)).toBe('05/11 10:00 Văn bản được thay thế bằng 456/UBND-NV');
    expect(world.drivers(old.id)[0]?.at(-1)).toBe('Replaced');
    const commune = `${fresh.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    await steps.close(fresh.id);
    expect(await world.directive(old.id)).toMatchObject({
      phase: 'REPLACED',
      ending: { replacedBy: fresh.id },
    });
  },
);

journey(
  'ban hành văn bản ghi là thay thế văn bản trước: văn bản trước dừng ngay, đơn vị chỉ còn làm theo văn bản mới',
  { units: 1 },
  async (world, steps) => {
    const old = await world.issue(letter(day('2026-11-27')));
    await steps.acknowledge(`${old.id}-xa-1-1`);
    await world.until('2026-11-05', 10);
    const fresh = await world.issue(letter(day('2026-12-11'), { replacesDirectiveId: old.id }));
    expect(mailsTo(world, 'cb-xa-1')).toContain('05/11 10:00 Văn bản được thay thế bằng 456/UBND-NV');
    expect(await world.assignment(`${old.id}-xa-1-1`)).toMatchObject({ closing: { reason: 'REPLACED' } });
    expect(world.drivers(old.id)[0]?.at(-1)).toBe('Replaced');
    expect((await world.directive(fresh.id)).replaces).toEqual([old.id]);
    const commune = `${fresh.id}-xa-1-1`;
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    await steps.close(fresh.id);
  },
);
