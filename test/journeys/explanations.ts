import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { getLetter } from '../../shared/use-cases/letter/get-letter.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter, type World } from '../support/world.ts';

/** Issued on Monday 02/11, report due on Friday 13/11. */
const DUE = day('2026-11-13');

/** What stands on the paper, in the office's eyes. */
async function words({ deps, actor }: World, letterId: string): Promise<string> {
  const { draft } = done(await getLetter(deps, { actor: actor('chanh-van-phong'), letterId }));
  return draft.body.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n');
}

journey(
  'hạn giải trình tính từ ngày ký văn bản yêu cầu; đơn vị giải trình muộn; nguyên nhân khách quan được công nhận thì việc xử lý dừng lại',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-11-24', 10);
    const letterId = await steps.draftOf('EXPLANATION_REQUEST');
    expect(await words(world, letterId)).toContain(
      'giải trình bằng văn bản trong thời hạn 03 ngày làm việc kể từ ngày ký văn bản này, theo mẫu',
    );
    expect((await world.assignment(commune)).duties.EXPLANATION).toBeUndefined();
    await steps.sign('chanh-van-phong', letterId);
    expect((await world.assignment(commune)).duties.EXPLANATION).toMatchObject({ dueDay: '2026-11-27' });
    expect(await words(world, letterId)).toContain(
      'giải trình bằng văn bản trong thời hạn 03 ngày làm việc, chậm nhất ngày 27 tháng 11 năm 2026, theo mẫu',
    );
    const asked = (await world.deps.ledger.events({ kind: 'assignment', id: commune })).at(-1);
    expect(asked).toMatchObject({
      type: 'EXPLANATION_REQUESTED',
      actor: 'chanh-van-phong',
      payload: { dueDay: '2026-11-27', letterId },
    });
    await world.until('2026-11-30', 15);
    expect(mailsTo(world, 'cb-xa-1').filter((mail) => mail.includes('giải trình'))).toEqual([
      '24/11 10:00 Văn bản yêu cầu giải trình số 456/UBND-VP',
      '26/11 07:45 Còn 1 ngày làm việc, hạn 27/11/2026: gửi văn bản giải trình',
      '27/11 07:45 Đến hạn hôm nay: gửi văn bản giải trình',
    ]);
    expect(world.mails.find(({ subject }) => subject.includes('456/UBND-VP'))?.text).toContain(
      'gửi văn bản giải trình trước khi hết thứ Sáu, 27/11/2026',
    );
    expect(mailsTo(world, 'tt-xa-1').slice(-2)).toEqual([
      '24/11 10:00 Văn bản yêu cầu giải trình số 456/UBND-VP',
      '30/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 1 ngày làm việc',
    ]);
    const explanation = {
      cause: 'OBJECTIVE',
      text: 'Bão làm ngập trụ sở nhiều ngày.',
      remedy: 'Nộp trong tuần tới.',
    } as const;
    await steps.explain(commune, explanation);
    await steps.judgeExplanation(commune, true, 'Có xác nhận của cơ quan phòng chống thiên tai.');
    expect(mailsTo(world, 'chanh-van-phong').at(-1)).toBe('30/11 15:00 UBND xã số 1 đã giải trình');
    expect(mailsTo(world, 'cb-xa-1').at(-1)).toBe(
      '30/11 15:00 Giải trình được chấp nhận: nguyên nhân khách quan',
    );
    const before = world.mails.length;
    await world.until('2027-01-15');
    expect(world.mails.slice(before)).toEqual([]);
    expect((await steps.lettersToSign()).map(({ kind }) => kind)).not.toContain('REVIEW_AND_LEARN');
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    expect((await world.assignment(commune)).closing?.reason).toBe('ACCEPTED');
  },
);

journey(
  'giải trình không được chấp nhận thì việc xử lý tiếp tục lên nấc cuối',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-11-20', 10);
    await steps.sign('chanh-van-phong', await steps.draftOf('EXPLANATION_REQUEST'));
    await world.until('2026-11-23', 15);
    await steps.explain(commune, {
      cause: 'SUBJECTIVE',
      text: 'Cán bộ phụ trách nghỉ phép.',
      remedy: 'Nộp ngay.',
    });
    await steps.judgeExplanation(commune, false, 'Đơn vị phải bố trí người thay.');
    await world.until('2026-12-31');
    expect((await world.assignment(commune)).rung).toBe('REVIEW_AND_LEARN');
    expect(mailsTo(world, 'tt-xa-1').filter((mail) => mail.includes('Giải trình'))).toEqual([
      '23/11 15:00 Giải trình không được chấp nhận: nguyên nhân chủ quan',
    ]);
  },
);

journey(
  'đã yêu cầu hoặc đã nhận giải trình rồi thì văn bản yêu cầu giải trình không ký thêm lần nữa',
  { units: 2 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    await world.until('2026-11-20', 10);
    await steps.requestExplanation(`${directive.id}-xa-1-1`);
    await steps.explain(`${directive.id}-xa-2-1`, {
      cause: 'SUBJECTIVE',
      text: 'Chậm do bàn giao.',
      remedy: 'Đã bố trí người.',
    });
    const sign = async (unitId: string) =>
      steps.sign('chanh-van-phong', await steps.draftOf('EXPLANATION_REQUEST', unitId));
    expect(await sign('xa-1')).toMatchObject({
      refusals: [
        {
          code: 'CONFLICT',
          message: 'Đã yêu cầu giải trình và đang chờ đơn vị trả lời, hạn 25/11/2026.',
        },
      ],
    });
    expect(await sign('xa-2')).toMatchObject({
      refusals: [
        {
          code: 'ALREADY_DONE',
          message: 'Đơn vị đã gửi bản giải trình ngày 20/11/2026, không phải yêu cầu lần nữa.',
        },
      ],
    });
  },
);

journey(
  'cơ quan chủ động yêu cầu giải trình khi báo cáo còn trong hạn: giải trình muộn không làm báo cáo thành quá hạn',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), { planTerm: undefined }));
    const commune = `${directive.id}-xa-1-1`;
    await steps.acknowledge(commune);
    await world.until('2026-11-04', 10);
    await steps.requestExplanation(commune);
    await world.until('2026-11-10', 10);
    expect(mailsTo(world, 'cb-xa-1').slice(1)).toEqual([
      '04/11 10:00 Còn 3 ngày làm việc, hạn 09/11/2026: gửi văn bản giải trình',
      '06/11 07:45 Còn 1 ngày làm việc, hạn 09/11/2026: gửi văn bản giải trình',
      '09/11 07:45 Đến hạn hôm nay: gửi văn bản giải trình',
    ]);
    expect(mailsTo(world, 'tt-xa-1').at(-1)).toBe(
      '10/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 1 ngày làm việc',
    );
    expect(world.drivers(commune)[0]?.at(-1)).toBe('Await report');
    await steps.explain(commune, {
      cause: 'SUBJECTIVE',
      text: 'Chậm do bàn giao.',
      remedy: 'Đã bố trí người.',
    });
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    expect(await world.assignment(commune)).toMatchObject({
      phase: 'CLOSED',
      closing: { reason: 'ACCEPTED' },
    });
  },
);
