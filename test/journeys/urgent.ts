import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

journey(
  'hỏa tốc: nhắc và báo vượt cấp cả thứ Bảy, Chủ nhật, ngay lập tức, không chờ thư tổng hợp buổi sáng',
  { units: 2, start: '2026-11-04' },
  async (world, steps) => {
    const content = { urgency: 'EXPRESS', planTerm: undefined } as const;
    const friday = await world.issue(letter(day('2026-11-06'), content));
    const monday = await world.issue(letter(day('2026-11-09'), content));
    for (const { id } of [friday, monday])
      for (const unit of ['xa-1', 'xa-2']) await steps.acknowledge(`${id}-${unit}-1`);
    await steps.fileReport(`${friday.id}-xa-2-1`);
    expect(mailsTo(world, 'chuyen-vien')).toEqual(['04/11 08:00 Xem xét báo cáo kết quả của UBND xã số 2']);
    await steps.acceptReport(`${friday.id}-xa-2-1`);
    await world.until('2026-11-08', 12);
    await steps.fileReport(`${friday.id}-xa-1-1`);
    await steps.acceptReport(`${friday.id}-xa-1-1`);
    await world.until('2026-11-09', 12);

    expect(mailsTo(world, 'cb-xa-1')).toMatchInlineSnapshot(`
      [
        "04/11 08:00 HỎA TỐC – Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 04/11/2026",
        "04/11 08:00 HỎA TỐC – Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 04/11/2026",
        "05/11 07:30 Còn 1 ngày làm việc, hạn 06/11/2026: gửi báo cáo kết quả thực hiện",
        "06/11 07:30 Còn 1 ngày làm việc, hạn 09/11/2026: gửi báo cáo kết quả thực hiện",
        "06/11 07:30 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện",
        "07/11 07:30 Quá hạn: gửi báo cáo kết quả thực hiện",
        "08/11 07:30 Còn 1 ngày làm việc, hạn 09/11/2026: gửi báo cáo kết quả thực hiện",
        "08/11 12:00 Báo cáo được chấp nhận: hoàn thành quá hạn (quá hạn 1 ngày làm việc)",
        "09/11 07:30 Đến hạn hôm nay: gửi báo cáo kết quả thực hiện",
      ]
    `);
    expect(mailsTo(world, 'tt-xa-1').filter((mail) => mail.includes('Thủ trưởng'))).toMatchInlineSnapshot(`
      [
        "08/11 07:30 Báo cáo Thủ trưởng đơn vị: đã quá hạn",
      ]
    `);
    expect(mailsTo(world, 'cb-xa-2').filter((mail) => mail.startsWith('08/11'))).toMatchInlineSnapshot(`
      [
        "08/11 07:30 Còn 1 ngày làm việc, hạn 09/11/2026: gửi báo cáo kết quả thực hiện",
      ]
    `);
  },
);
