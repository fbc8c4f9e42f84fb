import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

const about = (words: string, mails: readonly string[]) => mails.filter((mail) => mail.includes(words));

journey(
  'đơn vị làm đến sát hạn: mỗi mốc nhắc đúng một lần, vào sáng ngày làm việc, không nhắc thứ Bảy và Chủ nhật',
  { units: 2 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-20')));
    const communes = [`${directive.id}-xa-1-1`, `${directive.id}-xa-2-1`];
    for (const commune of communes) await steps.acknowledge(commune);
    await world.until('2026-11-09', 15);
    for (const commune of communes) await steps.filePlan(commune);
    for (const commune of communes) await steps.approvePlan(commune);
    await world.until('2026-11-20', 16);
    for (const commune of communes) await steps.fileReport(commune);
    for (const commune of communes) await steps.acceptReport(commune);
    await steps.close(directive.id);
    await world.until('2026-12-31');

    for (const officer of ['cb-xa-1', 'cb-xa-2'])
      expect(mailsTo(world, officer)).toEqual([
        '02/11 08:00 Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026',
        '06/11 07:45 Còn 1 ngày làm việc, hạn 09/11/2026: gửi kế hoạch thực hiện',
        '09/11 07:45 Đến hạn hôm nay: gửi kế hoạch thực hiện',
        '11/11 07:45 Còn 7 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện',
        '17/11 07:45 Còn 3 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện',
        '19/11 07:45 Còn 1 ngày làm việc, hạn 20/11/2026: gửi báo cáo kết quả thực hiện',
        '20/11 07:45 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện',
        '23/11 07:45 Báo cáo được chấp nhận: hoàn thành đúng hạn',
      ]);
    expect(about('Còn', mailsTo(world, 'tt-xa-1'))).toEqual([]);
    // The reviewer had answered before each morning, so no digest asks for a review any more.
    expect(mailsTo(world, 'chuyen-vien')).toEqual([
      '20/11 16:00 Mọi đơn vị đã hoàn thành, có thể kết thúc',
      '20/11 16:00 Đã kết thúc',
    ]);
  },
);

journey(
  'một người theo hai văn bản cùng hạn nhận một thư tổng hợp mỗi sáng, không phải hai thư',
  { units: 1 },
  async (world, steps) => {
    const directives = [
      await world.issue(letter(day('2026-11-27'))),
      await world.issue(letter(day('2026-11-27'), { subject: 'V/v rà soát quy chế làm việc' })),
    ];
    for (const { id } of directives) {
      const commune = `${id}-xa-1-1`;
      await steps.acknowledge(commune);
      await steps.filePlan(commune);
      await steps.approvePlan(commune);
    }
    await world.until('2026-11-27', 10);
    for (const { id } of directives) await steps.fileNilReport(`${id}-xa-1-1`);
    await world.until('2026-12-01');

    expect(about('07:45', mailsTo(world, 'cb-xa-1'))).toEqual([
      '18/11 07:45 Việc theo văn bản chỉ đạo 18/11/2026: 2 sắp đến hạn',
      '24/11 07:45 Việc theo văn bản chỉ đạo 24/11/2026: 2 sắp đến hạn',
      '26/11 07:45 Việc theo văn bản chỉ đạo 26/11/2026: 2 sắp đến hạn',
      '27/11 07:45 Việc theo văn bản chỉ đạo 27/11/2026: 2 đến hạn hôm nay',
    ]);
    expect(about('07:45', mailsTo(world, 'chuyen-vien'))).toEqual([
      '30/11 07:45 Việc theo văn bản chỉ đạo 30/11/2026: 2 chờ Ông/Bà xử lý',
    ]);
    for (const { id } of directives) {
      const [assignment] = await world.assignments(id);
      expect(assignment).toMatchObject({ report: { nil: true }, phase: 'REPORT_UNDER_REVIEW' });
    }
  },
);

journey(
  'đơn vị được rút nhiệm vụ, đơn vị nộp sớm: từ đó không ai nhắc nữa',
  { units: 2 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const [withdrawn, early] = [`${directive.id}-xa-1-1`, `${directive.id}-xa-2-1`];
    await world.until('2026-11-02', 10);
    await steps.withdraw(withdrawn, 'Nội dung đã được giao tại văn bản khác.');
    await steps.fileReport(early);
    await world.until('2026-11-03', 10);
    await steps.acceptReport(early);
    await world.until('2027-01-15');

    expect(mailsTo(world, 'cb-xa-1')).toEqual([
      '02/11 08:00 Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026',
      '02/11 10:00 Nhiệm vụ đã được rút, không phải thực hiện tiếp',
    ]);
    expect(mailsTo(world, 'cb-xa-2')).toEqual([
      '02/11 08:00 Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026',
      '04/11 07:45 Báo cáo được chấp nhận: hoàn thành đúng hạn',
    ]);
    expect(world.drivers(withdrawn)[0]?.at(-1)).toBe('Withdrawn');
  },
);

journey(
  'mọi đơn vị đã xong: mỗi tuần làm việc nhắc cơ quan ban hành kết thúc văn bản, đến khi kết thúc thì thôi',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27'), { planTerm: undefined }));
    const commune = `${directive.id}-xa-1-1`;
    await steps.fileReport(commune);
    await steps.acceptReport(commune);
    await world.until('2026-11-20', 10);
    await steps.close(directive.id);
    await world.until('2026-12-31');

    expect(mailsTo(world, 'chanh-van-phong')).toEqual([
      '02/11 08:00 Mọi đơn vị đã hoàn thành, có thể kết thúc',
      '09/11 07:30 Mọi đơn vị đã hoàn thành, có thể kết thúc',
      '16/11 07:30 Mọi đơn vị đã hoàn thành, có thể kết thúc',
      '20/11 10:00 Đã kết thúc',
    ]);
    expect(world.drivers(directive.id)[0]).toContain('Remind the office to close');
  },
);
