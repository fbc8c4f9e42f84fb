import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

/** Issued on Monday 02/11, report due on Friday 13/11. */
const DUE = day('2026-11-13');

journey(
  'đơn vị bị yêu cầu giải trình, giải trình muộn; nguyên nhân khách quan được công nhận thì việc xử lý dừng lại',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-11-26', 15);
    expect((await world.assignment(commune)).duties.EXPLANATION).toMatchObject({ dueDay: '2026-11-25' });
    expect(mailsTo(world, 'cb-xa-1').filter((mail) => mail.includes('giải trình'))).toEqual([
      '24/11 07:45 Còn 1 ngày làm việc, hạn 25/11/2026: gửi văn bản giải trình',
      '25/11 07:45 Đến hạn hôm nay: gửi văn bản giải trình',
    ]);
    expect(mailsTo(world, 'tt-xa-1')).toContain(
      '26/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 1 ngày làm việc',
    );
    const explanation = {
      cause: 'OBJECTIVE',
      text: 'Bão làm ngập trụ sở nhiều ngày.',
      remedy: 'Nộp trong tuần tới.',
    } as const;
    await steps.explain(commune, explanation);
    await steps.judgeExplanation(commune, true, 'Có xác nhận của cơ quan phòng chống thiên tai.');
    expect(mailsTo(world, 'chanh-van-phong').at(-1)).toBe('26/11 15:00 UBND xã số 1 đã giải trình');
    expect(mailsTo(world, 'cb-xa-1').at(-1)).toBe(
      '26/11 15:00 Giải trình được chấp nhận: nguyên nhân khách quan',
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
