import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

/** Issued on Monday 02/11, plan due on 09/11, report due on Friday 13/11. */
const DUE = day('2026-11-13');

journey(
  'đơn vị im lặng: hệ thống đi hết từng nấc đôn đốc, mỗi nấc một lần, mỗi nấc một ngày làm việc riêng',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-12-31');

    expect(mailsTo(world, 'cb-xa-1')).toMatchInlineSnapshot(`
      [
        "02/11 08:00 Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026",
        "03/11 07:45 Quá hạn 1 ngày làm việc: xác nhận đã nhận văn bản",
        "04/11 07:45 Còn 7 ngày làm việc, hạn 13/11/2026: gửi báo cáo kết quả thực hiện",
        "06/11 07:45 Còn 1 ngày làm việc, hạn 09/11/2026: gửi kế hoạch thực hiện",
        "09/11 07:45 Đến hạn hôm nay: gửi kế hoạch thực hiện",
        "10/11 07:45 Việc theo văn bản chỉ đạo 10/11/2026: 1 quá hạn, 1 sắp đến hạn",
        "12/11 07:45 Còn 1 ngày làm việc, hạn 13/11/2026: gửi báo cáo kết quả thực hiện",
        "13/11 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện",
        "16/11 07:45 Quá hạn 1 ngày làm việc: gửi báo cáo kết quả thực hiện",
        "24/11 07:45 Còn 1 ngày làm việc, hạn 25/11/2026: gửi văn bản giải trình",
        "25/11 07:45 Đến hạn hôm nay: gửi văn bản giải trình",
      ]
    `);
    expect(mailsTo(world, 'tt-xa-1')).toMatchInlineSnapshot(`
      [
        "02/11 08:00 Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026",
        "04/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 2 ngày làm việc",
        "11/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 2 ngày làm việc",
        "17/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 2 ngày làm việc",
        "26/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 1 ngày làm việc",
      ]
    `);
    expect(mailsTo(world, 'chanh-van-phong')).toMatchInlineSnapshot(`
      [
        "13/11 07:30 Ký văn bản đôn đốc gửi UBND xã số 1",
        "18/11 07:30 Ký văn bản đôn đốc gửi UBND xã số 1",
        "20/11 07:30 Ký văn bản yêu cầu giải trình gửi UBND xã số 1",
      ]
    `);
    expect(mailsTo(world, 'chu-tich')).toMatchInlineSnapshot(`
      [
        "26/11 07:30 Ký văn bản phê bình gửi UBND xã số 1",
        "01/12 07:30 Ký văn bản yêu cầu kiểm điểm, rút kinh nghiệm gửi UBND xã số 1",
      ]
    `);
    const { performed, rung } = await world.assignment(commune);
    expect(rung).toBe('REVIEW_AND_LEARN');
    expect(performed.map(({ key }) => key)).toEqual([...new Set(performed.map(({ key }) => key))]);
    expect((await steps.lettersToSign()).map(({ kind }) => kind)).toEqual([
      'REMINDER_LETTER',
      'REMINDER_LETTER',
      'EXPLANATION_REQUEST',
      'CRITICISM_LETTER',
      'REVIEW_AND_LEARN',
    ]);
  },
);

journey(
  'văn bản đôn đốc chỉ người đúng thẩm quyền ký được, lấy số của sổ đăng ký, ký xong đơn vị nhận được',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    await world.until('2026-12-02');
    const byKind = async (kind: string) =>
      (await steps.lettersToSign()).find((one) => one.kind === kind)?.id ?? '';

    const reminder = await byKind('REMINDER_LETTER');
    expect(await steps.sign('chuyen-vien', reminder)).toMatchObject({ refusals: [{ code: 'NOT_ENTITLED' }] });
    expect(await steps.sign('chanh-van-phong', reminder)).toMatchObject({
      outcome: 'DONE',
      notation: '456/UBND-VP',
    });
    expect(await steps.sign('chanh-van-phong', reminder)).toMatchObject({
      refusals: [{ code: 'WRONG_PHASE' }],
    });
    const criticism = await byKind('CRITICISM_LETTER');
    expect(await steps.sign('chanh-van-phong', criticism)).toMatchObject({
      refusals: [{ code: 'SIGNING_REFUSED' }],
    });
    expect(await steps.sign('chu-tich', criticism)).toMatchObject({
      outcome: 'DONE',
      notation: '457/UBND-VP',
    });
    expect(mailsTo(world, 'cb-xa-1').slice(-2)).toEqual([
      '02/12 09:00 Văn bản đôn đốc số 456/UBND-VP',
      '02/12 09:00 Văn bản phê bình số 457/UBND-VP',
    ]);
    expect(directive.notation).toBe('455/UBND-NV');
  },
);
