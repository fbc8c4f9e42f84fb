import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { getLetter } from '../../shared/use-cases/letter/get-letter.ts';
import { plan } from '../support/assignments.ts';
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
      ]
    `);
    expect(mailsTo(world, 'tt-xa-1')).toMatchInlineSnapshot(`
      [
        "02/11 08:00 Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026",
        "04/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 2 ngày làm việc",
        "11/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 2 ngày làm việc",
        "17/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn 2 ngày làm việc",
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
    const { performed, rung, duties } = await world.assignment(commune);
    expect(duties.EXPLANATION, 'a letter that nobody has signed asks for nothing').toBeUndefined();
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
    const reminder = await steps.draftOf('REMINDER_LETTER');
    expect(await steps.sign('chuyen-vien', reminder)).toMatchObject({ refusals: [{ code: 'NOT_ENTITLED' }] });
    expect(await steps.sign('chanh-van-phong', reminder)).toMatchObject({
      outcome: 'DONE',
      notation: '456/UBND-VP',
    });
    expect(await steps.sign('chanh-van-phong', reminder)).toMatchObject({
      refusals: [{ code: 'WRONG_PHASE' }],
    });
    const criticism = await steps.draftOf('CRITICISM_LETTER');
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

journey(
  'báo cáo đã nộp, dù muộn, thì dự thảo đôn đốc và yêu cầu giải trình không còn căn cứ để ký; văn bản phê bình vẫn ký được',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-12-02');
    await steps.fileReport(commune);
    await world.until('2026-12-03');
    const message =
      'Đơn vị đã nộp báo cáo kết quả từ ngày 02/12/2026 nên văn bản này không còn căn cứ để ký. Hãy chọn không ban hành dự thảo.';
    for (const kind of ['REMINDER_LETTER', 'EXPLANATION_REQUEST'] as const) {
      const letterId = await steps.draftOf(kind);
      expect(await steps.sign('chanh-van-phong', letterId)).toMatchObject({
        refusals: [{ code: 'INVALID', message }],
      });
      const actor = world.actor('chanh-van-phong');
      expect(await getLetter(world.deps, { actor, letterId })).toMatchObject({ signingProblem: message });
    }
    expect(await steps.sign('chu-tich', await steps.draftOf('CRITICISM_LETTER'))).toMatchObject({
      notation: '456/UBND-VP',
    });
    expect((await world.assignment(commune)).duties.EXPLANATION).toBeUndefined();
    await steps.acceptReport(commune);
    expect(await steps.sign('chanh-van-phong', await steps.draftOf('REMINDER_LETTER'))).toMatchObject({
      refusals: [{ message }],
    });
    expect(await steps.sign('chu-tich', await steps.draftOf('REVIEW_AND_LEARN'))).toMatchObject({
      notation: '457/UBND-VP',
    });
  },
);

journey(
  'kế hoạch đã nộp, nhiệm vụ đã rút, thời hạn đã gia hạn: dự thảo đôn đốc về việc đó không ký được nữa',
  { units: 3 },
  async (world, steps) => {
    const directive = await world.issue(letter(DUE));
    const of = (unit: string) => `${directive.id}-${unit}-1`;
    await world.until('2026-11-13', 10);
    await steps.filePlan(of('xa-1'), { ...plan, startDay: DUE, endDay: DUE, steps: [] });
    await steps.withdraw(of('xa-2'), 'Đã giao tại văn bản khác.');
    const [ofFiled, ofWithdrawn] = await Promise.all(
      ['xa-1', 'xa-2'].map((unit) => steps.draftOf('REMINDER_LETTER', unit)),
    );
    expect(await steps.sign('chanh-van-phong', ofFiled!)).toMatchObject({
      refusals: [
        {
          code: 'INVALID',
          message: expect.stringMatching(/^Đơn vị đã nộp kế hoạch .* 13\/11\/2026/) as string,
        },
      ],
    });
    expect(await steps.sign('chanh-van-phong', ofWithdrawn!)).toMatchObject({
      refusals: [
        {
          code: 'INVALID',
          message: expect.stringMatching(/^Nhiệm vụ đã được rút từ ngày 13\/11\/2026/) as string,
        },
      ],
    });
    await world.until('2026-11-18', 10);
    await steps.grantExtension(of('xa-3'), day('2026-12-11'), 'Bão lũ.');
    const drafts = (await steps.lettersToSign()).filter(({ unitId }) => unitId === 'xa-3');
    expect(drafts.map(({ facts }) => facts.duty)).toEqual(['PLAN', 'REPORT']);
    const [ofPlan, ofReport] = drafts.map(({ id }) => id);
    expect(await steps.sign('chanh-van-phong', ofReport!)).toMatchObject({
      refusals: [
        { message: expect.stringMatching(/^Thời hạn đã được chuyển sang ngày 11\/12\/2026/) as string },
      ],
    });
    expect(await steps.sign('chanh-van-phong', ofPlan!)).toMatchObject({ notation: '456/UBND-VP' });
  },
);
