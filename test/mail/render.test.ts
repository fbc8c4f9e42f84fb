import { describe, expect, test } from 'vitest';
import { ESCALATIONS, SAMPLES, SAMPLE_LINKS } from '../../local/mail-samples.ts';
import { day } from '../../shared/domain/time.ts';
import { NOTICE_KINDS, noticeSchema } from '../../shared/notifications/notice.ts';
import type { Notice, NoticeKind } from '../../shared/notifications/notice.ts';
import { renderDigest } from '../../shared/notifications/render-digest.ts';
import { renderNotice } from '../../shared/notifications/render-notice.ts';
import { dayInWords } from '../../shared/notifications/words.ts';

const render = (notice: Notice) =>
  renderNotice({ notice, links: SAMPLE_LINKS, personName: 'Nguyễn Văn Ví Dụ' });

/** What a reader must find in each mail, in the subject or at the beginning. */
const ESSENTIALS: Readonly<Record<NoticeKind, readonly string[]>> = {
  ISSUED: [
    'KHẨN',
    'xác nhận đã nhận',
    'thứ Hai, 23/11/2026',
    'Sản phẩm: bảng phân công công việc',
    'Mục 2 khoản 2',
    'thứ Tư, 25/11/2026',
  ],
  INFORMED: ['để báo cáo', 'không phải thực hiện'],
  REMINDER: ['Còn 3 ngày làm việc', 'thứ Sáu, 27/11/2026', 'gửi báo cáo kết quả thực hiện'],
  DUE_TODAY: ['Đến hạn hôm nay', 'gửi kế hoạch thực hiện'],
  OVERDUE: ['Quá hạn 2 ngày làm việc', 'thứ Sáu, 20/11/2026', 'Thời hạn ban đầu: thứ Sáu, 13/11/2026'],
  PLAN_RETURNED: [
    'gửi lại kế hoạch',
    'chưa nêu người chịu trách nhiệm',
    'Văn phòng UBND tỉnh Lam Giang',
    '27/11/2026',
  ],
  REPORT_RETURNED: ['gửi lại báo cáo', 'thiếu tài liệu', '27/11/2026'],
  PLAN_APPROVED: ['đã duyệt kế hoạch', 'gửi báo cáo kết quả'],
  REPORT_ACCEPTED: [
    'chấp nhận báo cáo',
    'Hoàn thành quá hạn (quá hạn 1 ngày làm việc)',
    'Không còn việc phải làm',
  ],
  REVIEW_REQUESTED: ['Đề nghị Ông/Bà xem xét báo cáo kết quả của UBND phường Hòa Mộc'],
  SIGN_OFF_REQUESTED: ['Đề nghị Thủ trưởng UBND phường Hòa Mộc', 'Trần Thị Mẫu'],
  EXTENSION_REQUESTED: [
    'từ thứ Sáu, 27/11/2026 sang thứ Sáu, 04/12/2026',
    'sáp nhập',
    'thời hạn cũ vẫn được tính',
  ],
  EXTENSION_GRANTED: ['đồng ý gia hạn', '04/12/2026', 'Thời hạn ban đầu: thứ Sáu, 27/11/2026'],
  EXTENSION_REFUSED: ['không được chấp thuận', '27/11/2026', 'khó khăn khách quan'],
  DUE_MOVED: ['từ thứ Sáu, 02/01/2026 sang thứ Hai, 05/01/2026', 'Căn cứ: Công văn hoán đổi'],
  ESCALATION: [
    '31/UBND-VP',
    'văn bản giải trình trước khi hết thứ Sáu, 27/11/2026',
    'đã quá hạn 5 ngày làm việc',
  ],
  LETTER_TO_SIGN: ['ký văn bản đôn đốc', 'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG', 'Quá hạn gửi báo cáo'],
  LETTER_ISSUED: ['Văn bản yêu cầu giải trình số 31/UBND-VP', 'trước khi hết thứ Sáu, 27/11/2026'],
  EXPLANATION_ANSWERED: ['đã giải trình', 'thứ Năm, 26/11/2026', 'Chậm do thay đổi'],
  EXPLANATION_JUDGED: ['nguyên nhân khách quan', 'đã dừng', 'Bão số 9'],
  OBSTACLE_RAISED: ['nêu vướng mắc', 'thứ Hai, 23/11/2026', 'mẫu bảng phân công', 'không thay đổi'],
  OBSTACLE_RESOLVED: ['tiếp tục thực hiện', 'mẫu của Sở Nội vụ'],
  NUMBERED: ['đã có số 455/UBND-NV', 'thứ Sáu, 20/11/2026', 'sổ văn bản đến', 'thời hạn không thay đổi'],
  WITHDRAWN: ['không phải thực hiện tiếp', 'đã dừng', 'văn bản khác'],
  RECALLED: ['thu hồi', 'hủy bản đã nhận', 'Ban hành nhầm'],
  REPLACED: ['thực hiện theo văn bản số 470/UBND-NV', 'Điều chỉnh danh mục'],
  TRANSFERRED: ['UBND phường Hòa Mộc Đông', 'thay cho UBND phường Hòa Mộc', 'Sáp nhập'],
  RECEIPT_REJECTED: ['từ chối tiếp nhận', 'không thuộc chức năng'],
  RECEIPT_UPHELD: ['giữ nguyên', 'xác nhận đã nhận', 'trách nhiệm của mọi xã'],
  ALL_ANSWERED: ['kết thúc', '24 đơn vị: 19 đúng hạn, 4 quá hạn, 1 được rút hoặc chuyển giao'],
  DIRECTIVE_CLOSED: ['đã kết thúc', 'thứ Ba, 15/12/2026'],
};

describe('one notice, one mail', () => {
  test.each(NOTICE_KINDS.map((kind) => [kind] as const))(
    '%s says what matters, in text and in HTML alike',
    (kind) => {
      const { subject, text, html } = render(SAMPLES[kind]);
      expect(subject.startsWith('[455/UBND-NV] ')).toBe(true);
      expect(Array.from(subject).length).toBeLessThanOrEqual(160);
      for (const essential of ESSENTIALS[kind]) expect(`${subject}\n${text}`).toContain(essential);
      for (const essential of ESSENTIALS[kind])
        expect(`${subject}\n${html.replaceAll('</span><br>', ': ')}`).toContain(essential);
      expect(text).toContain('tăng cường kỷ luật, kỷ cương hành chính');
      expect(`${subject}${text}${html}`).not.toMatch(/undefined|\[object|NaN|null/);
      expect(text).toBe(text.normalize('NFC'));
    },
  );

  test.each(NOTICE_KINDS.map((kind) => [kind] as const))(
    '%s survives the queue: stored as JSON and read again, it reads the same',
    (kind) => {
      const stored = noticeSchema.parse(JSON.parse(JSON.stringify(SAMPLES[kind])));
      expect(render(stored)).toEqual(render(SAMPLES[kind]));
    },
  );

  test('every rung of the ladder names the delay and the addressee', () => {
    const texts = ESCALATIONS.map((notice) => render(notice).text);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`quá hạn ${ESCALATIONS[index]?.workingDaysLate ?? 0} ngày làm việc`);
      expect(text).toContain('UBND phường Hòa Mộc');
    }
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('an explanation that is not accepted says that the steps go on', () => {
    const { subject, text } = render({ ...SAMPLES.EXPLANATION_JUDGED, objective: false });
    expect(subject).toContain('nguyên nhân chủ quan');
    expect(text).toContain('tiếp tục theo quy định');
    expect(text).not.toContain('đã dừng');
  });

  test('the mail loads nothing from afar and names its language', () => {
    const { html } = render(SAMPLES.ISSUED);
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/);
    expect(html).toContain('<html lang="vi">');
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
  });

  test('buttons are those that make sense and were given', () => {
    expect(render(SAMPLES.REMINDER).html).toContain(SAMPLE_LINKS.nilReport.replace('&', '&amp;'));
    expect(render(SAMPLES.REMINDER).html).not.toContain('xac-nhan');
    const bare = renderNotice({ notice: SAMPLES.REMINDER, links: {} });
    expect(bare.html).not.toContain('<a ');
    expect(bare.text).toContain('Kính gửi Ông/Bà,');
    expect(bare.text).not.toContain('liên kết');
  });

  test('a number that is still pending is said so', () => {
    const { directive } = SAMPLES.INFORMED;
    const { text } = render({ ...SAMPLES.INFORMED, directive: { ...directive, notation: 'số đang chờ' } });
    expect(text).toContain('Văn bản (số đang chờ) được gửi');
  });

  test('days of the week are right', () => {
    expect(dayInWords(day('2026-11-22'))).toBe('Chủ nhật, 22/11/2026');
    expect(dayInWords(day('2018-05-25'))).toBe('thứ Sáu, 25/05/2018');
    expect(dayInWords(day('1969-12-31'))).toBe('thứ Tư, 31/12/1969');
    expect(dayInWords(day('2027-02-06'))).toBe('thứ Bảy, 06/02/2027');
  });
});

describe('the morning digest', () => {
  const today = day('2026-11-24');
  const line = (notice: Notice, assignmentId: string, writtenFor = today) => ({
    notice: { ...notice, assignmentId },
    links: SAMPLE_LINKS,
    writtenFor,
  });
  const digest = (lines: ReturnType<typeof line>[]) =>
    renderDigest({ personName: 'Nguyễn Văn Ví Dụ', day: today, lines });

  test('groups by urgency, counts in the subject, leaves empty sections out', () => {
    const { subject, text, html } = digest([
      line(SAMPLES.EXTENSION_GRANTED, 'e'),
      line(SAMPLES.REMINDER, 'a'),
      line(SAMPLES.OVERDUE, 'b'),
      line(SAMPLES.REMINDER, 'c'),
      line(SAMPLES.LETTER_TO_SIGN, 'd'),
    ]);
    expect(subject).toBe(
      'Việc theo văn bản chỉ đạo 24/11/2026: 1 quá hạn, 2 sắp đến hạn, 1 chờ Ông/Bà xử lý, 1 tin khác',
    );
    const order = ['QUÁ HẠN (1)', 'SẮP ĐẾN HẠN (2)', 'CHỜ ÔNG/BÀ XỬ LÝ (1)', 'TIN KHÁC (1)'].map((title) =>
      text.indexOf(title),
    );
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).not.toContain('ĐẾN HẠN HÔM NAY');
    expect(html).toContain('Quá hạn (1)');
  });

  test('a digest of one line reads like a direct reminder', () => {
    expect(digest([line(SAMPLES.REMINDER, 'a')])).toEqual(render({ ...SAMPLES.REMINDER, assignmentId: 'a' }));
  });

  test('two reminders of the same duty are one matter, told as of the newer', () => {
    const older = line({ ...SAMPLES.REMINDER, workingDaysLeft: 4 }, 'a', day('2026-11-23'));
    const { subject, text } = digest([older, line(SAMPLES.REMINDER, 'a')]);
    expect(subject).toContain('Còn 3 ngày làm việc');
    expect(text).not.toContain('còn 4 ngày');
  });

  test('a line held up for days no longer claims a count of days, and moves to the section of its due day', () => {
    const held = (dueDay: string) =>
      digest([line({ ...SAMPLES.REMINDER, dueDay: day(dueDay) }, 'a', day('2026-11-19'))]);
    expect(held('2026-11-23').subject).toContain('Quá hạn: gửi báo cáo');
    expect(held('2026-11-24').subject).toContain('Đến hạn hôm nay: gửi báo cáo');
    expect(held('2026-11-30').subject).toContain('Hạn 30/11/2026: gửi báo cáo');
    for (const dueDay of ['2026-11-23', '2026-11-24', '2026-11-30'])
      expect(held(dueDay).text).not.toMatch(/còn \d|quá hạn \d/);
  });

  test('an empty digest is a bug, not a mail', () => {
    expect(() => digest([])).toThrow();
  });
});
