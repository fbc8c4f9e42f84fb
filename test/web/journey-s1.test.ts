/** One directive from its draft to its closing, by the people who carry it, through their screens alone. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PREPARED_DRAFT_ID as DIRECTIVE } from '../../local/demo.ts';
import { openBrowser } from './support/browser.ts';
import { mailTo } from './support/mailbox.ts';
import { takeOneStep } from './support/other-units.ts';
import { openServed, visit, type Served } from './support/served.ts';

const NOTATION = '456/CT-UBND';
const DILIGENT = { id: 'xa-tan-khe', name: 'UBND xã Tân Khê' };
const SILENT = { id: 'xa-khe-say', name: 'UBND xã Khe Sậy' };
const RETURN_REASON = 'Chưa nêu số người đã ký cam kết; đề nghị bổ sung số liệu.';
const EVIDENCE = {
  name: 'bao-cao-ket-qua.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
};

/** Every unit of the province writes and is written to, for a week: on a busy machine it takes its time. */
const DAYS_PASS_MS = 240_000;

let served: Served;
let browser: Browser;
const open: BrowserContext[] = [];
const complaints: string[] = [];
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
}, 60_000);
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await served.settle();
  await served.close();
});

/** Sessions end while days pass, so everybody sits down anew. */
async function sitDown(account: string, path = '/'): Promise<Page> {
  const visited = await visit(browser, served, account);
  open.push(visited.context);
  visited.page.setDefaultTimeout(30_000);
  visited.page.on('close', () => complaints.push(...visited.complaints));
  if (path !== '/') await visited.page.goto(`${served.url}${path}`);
  return visited.page;
}
const ofDirective = (page: Page, part: string) =>
  page.getByRole('region', { name: part }).getByRole('listitem').filter({ hasText: NOTATION });
const assignmentOf = (unit: { id: string }): string => `/assignments/${DIRECTIVE}-${unit.id}-1`;

/** The office opens what a unit filed, from the list of its queue. */
async function takeFromQueue(page: Page, kind: string, unit: { name: string }): Promise<void> {
  const waiting = page.getByRole('region', { name: kind }).getByRole('link').filter({ hasText: NOTATION });
  await waiting.filter({ hasText: unit.name }).click();
  await page.getByRole('article', { name: unit.name }).getByRole('link', { name: NOTATION }).waitFor();
}
async function decideWithEnter(page: Page, key: string, deed: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('button', { name: `Nhấn Enter để ${deed}` }).waitFor();
  await page.keyboard.press('Enter');
}
async function fileReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('heading', { name: 'Đã nộp báo cáo kết quả' }).waitFor();
}

describe('Chỉ thị 456, từ dự thảo đến khi kết thúc', () => {
  test('Văn phòng mở dự thảo: kiểm tra không còn điểm phải sửa, xem trước thấy đơn vị, hạn và các lần nhắc', async () => {
    const page = await sitDown('chuyen-vien', '/directives?phase=DRAFT');
    await page.getByRole('link', { name: /chấn chỉnh việc chấp hành giờ giấc/i }).click();
    const check = page.getByRole('complementary', { name: 'Kiểm tra trước khi ký' });
    await check.getByText('Văn bản đủ điều kiện ban hành').waitFor();
    await page.getByRole('link', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: 'Đơn vị thực hiện và thời hạn: 38 đơn vị' }).waitFor();
    await page.getByRole('heading', { name: 'Các mốc nhắc việc và đôn đốc' }).waitFor();
    await page.getByRole('main').getByText('16/11/2026').first().waitFor();
    await page.getByText('Chánh Văn phòng, Chủ tịch hoặc Văn thư ban hành').waitFor();
    expect(await page.getByRole('button', { name: 'Ban hành…' }).count()).toBe(0);
  });

  test('Chánh Văn phòng ban hành, văn bản lấy số kế tiếp và có hiệu lực ở mọi đơn vị', async () => {
    const page = await sitDown('chanh-van-phong', `/directives/${DIRECTIVE}/draft`);
    await page.getByRole('button', { name: 'Ban hành…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ban hành văn bản' });
    await dialog.getByText(NOTATION).waitFor();
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await page.waitForURL(`${served.url}/directives/${DIRECTIVE}`);
    await page.getByRole('heading', { level: 1, name: NOTATION }).waitFor();
    await page.getByText('Đang thực hiện', { exact: true }).first().waitFor();
    await served.settle();
  });

  test('Cán bộ xã nhận thư, xác nhận ngay từ thư mà không phải đăng nhập', async () => {
    const mail = await mailTo(served, `cb-${DILIGENT.id}`, NOTATION, 'xác nhận đã nhận');
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    open.push(context);
    const page = await context.newPage();
    await page.goto(mail.linkOf('Xác nhận đã nhận'));
    await page.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await page.getByRole('heading', { name: 'Đã thực hiện' }).waitFor();
    await served.settle();
  });

  test('Cán bộ xã lập kế hoạch từ bản gợi ý sẵn và nộp', async () => {
    const page = await sitDown(`cb-${DILIGENT.id}`);
    await ofDirective(page, 'Đơn vị phải làm')
      .getByRole('link', { name: /^Lập kế hoạch/ })
      .click();
    await page.getByRole('button', { name: /bước chưa ghi ai làm/ }).click();
    await page.getByRole('button', { name: 'Nộp kế hoạch' }).click();
    await page.getByRole('heading', { name: 'Đã nộp kế hoạch tự kiểm tra' }).waitFor();
    await served.settle();
  });

  test('Văn phòng duyệt kế hoạch ngay trong danh sách chờ xử lý', async () => {
    const page = await sitDown('chuyen-vien', '/queue');
    await takeFromQueue(page, 'Kế hoạch chờ duyệt', DILIGENT);
    await decideWithEnter(page, 'a', 'duyệt kế hoạch');
    await page.getByText('Đã duyệt kế hoạch').waitFor();
    await served.settle();
  });

  test(
    'Đến ngày, đơn vị chưa làm được nhắc; nhiều việc trong một sáng gộp thành một thư',
    async () => {
      for (const day of ['2026-11-03', '2026-11-04', '2026-11-05']) {
        await served.until(day);
        await takeOneStep(served, DIRECTIVE, isNeither);
      }
      const officer = `cb-${SILENT.id}`;
      await mailTo(served, officer, 'Quá hạn 1 ngày làm việc', NOTATION);
      const digest = await mailTo(served, officer, 'Việc theo văn bản chỉ đạo 05/11/2026');
      expect(digest.text).toContain(NOTATION);
    },
    DAYS_PASS_MS,
  );

  test('Đơn vị báo cáo kết quả kèm tệp minh chứng', async () => {
    const page = await sitDown(`cb-${DILIGENT.id}`);
    await ofDirective(page, 'Đơn vị phải làm')
      .getByRole('link', { name: /^Nộp báo cáo/ })
      .click();
    await page.getByRole('button', { name: 'Tất cả nội dung: đã thực hiện' }).click();
    const shared = page.getByRole('group', { name: 'Minh chứng chung cho các nội dung' });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      shared.getByRole('button', { name: 'Chọn tệp' }).click(),
    ]);
    await chooser.setFiles(EVIDENCE);
    await shared.getByText('Máy chủ đã nhận').waitFor();
    await page.getByLabel('Tóm tắt kết quả').fill('Đã phổ biến đến toàn thể cán bộ, công chức.');
    await fileReport(page);
    await served.settle();
  });

  test('Văn phòng mở được tệp minh chứng, thấy thiếu số liệu, trả lại báo cáo kèm lý do', async () => {
    const page = await sitDown('chuyen-vien', '/queue');
    await takeFromQueue(page, 'Báo cáo chờ nghiệm thu', DILIGENT);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('article').getByText(EVIDENCE.name).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe(EVIDENCE.name);
    await page.keyboard.press('r');
    await page.getByLabel('Lý do trả lại').fill(RETURN_REASON);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã trả lại báo cáo').waitFor();
    await served.settle();
  });

  test('Đơn vị đọc lý do trả lại, bổ sung trên báo cáo đã nộp và nộp lại', async () => {
    await mailTo(served, `cb-${DILIGENT.id}`, NOTATION, RETURN_REASON);
    const page = await sitDown(`cb-${DILIGENT.id}`);
    const back = ofDirective(page, 'Bị trả lại, phải sửa');
    await back.getByText(RETURN_REASON).waitFor();
    await back.getByRole('link', { name: /^Sửa báo cáo/ }).click();
    await page.getByRole('main').getByText(RETURN_REASON).waitFor();
    const summary = page.getByLabel('Tóm tắt kết quả');
    expect(await summary.inputValue()).toBe('Đã phổ biến đến toàn thể cán bộ, công chức.');
    await summary.fill('Đã phổ biến đến 34 cán bộ, công chức; cả 34 người đã ký cam kết.');
    await fileReport(page);
    await served.settle();
  });

  test('Văn phòng nghiệm thu báo cáo đã bổ sung, nhiệm vụ của xã kết thúc', async () => {
    const page = await sitDown('chuyen-vien', '/queue');
    await takeFromQueue(page, 'Báo cáo chờ nghiệm thu', DILIGENT);
    await page.getByRole('article').getByText('cả 34 người đã ký cam kết').first().waitFor();
    await decideWithEnter(page, 'a', 'nghiệm thu');
    await page.getByText('Đã nghiệm thu báo cáo').waitFor();
    await page.goto(`${served.url}${assignmentOf(DILIGENT)}`);
    await page.getByText('Đã kết thúc: báo cáo được nghiệm thu').waitFor();
    await served.settle();
  });

  test(
    'Xã khác im lặng: hệ thống lập văn bản nhắc nhở, Chánh Văn phòng ký, văn bản lấy số và đến xã',
    async () => {
      await served.until('2026-11-11');
      const page = await sitDown('chanh-van-phong', '/letters?q=khe say');
      await page
        .getByRole('row')
        .filter({ hasText: NOTATION })
        .getByRole('link', { name: SILENT.name })
        .click();
      const paper = page.frameLocator('iframe');
      await paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
      expect(await paper.locator('body').innerText()).toContain(NOTATION);
      await page.getByRole('button', { name: 'Ký và lấy số' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ký và lấy số' }).click();
      await page.getByText('Đã ký và gửi').waitFor();
      const number = /Số, ký hiệu (\d+\/UBND-VP)/.exec(await page.getByRole('main').innerText())?.[1];
      expect(number).toBeDefined();
      await served.settle();
      await mailTo(served, `cb-${SILENT.id}`, number ?? '');
    },
    DAYS_PASS_MS,
  );

  test(
    'Mọi đơn vị đã trả lời: Chủ tịch kết thúc văn bản',
    async () => {
      for (const day of ['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-13', '2026-11-13']) {
        await served.until(day, 14);
        await takeOneStep(served, DIRECTIVE);
      }
      const page = await sitDown('chu-tich');
      await page.getByRole('link', { name: NOTATION }).first().click();
      await page.getByText('Mọi nhiệm vụ đã kết thúc, số liệu khớp').waitFor();
      await page.getByRole('button', { name: 'Kết thúc văn bản' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc và chốt số liệu' }).click();
      await page.getByText('Đã kết thúc văn bản, số liệu đã chốt.').waitFor();
      await page.getByText('Đã kết thúc', { exact: true }).first().waitFor();
      await served.settle();
    },
    DAYS_PASS_MS,
  );

  test('Số liệu đã chốt cộng lại đúng bằng số nhiệm vụ đã giao, kể cả một nhiệm vụ quá hạn', async () => {
    const page = await sitDown('kiem-soat', `/directives/${DIRECTIVE}/figures`);
    const sum = page.getByText(/= \d+ nhiệm vụ: khớp với số nhiệm vụ đã giao/);
    await sum.waitFor();
    const [parts = '', total = ''] = (await sum.innerText()).split(' = ');
    const added = parts.split('+').reduce((all, part) => all + Number.parseInt(part, 10), 0);
    expect(added).toBe(Number.parseInt(total, 10));
    expect(served.failures).toEqual([]);
  });
});

/** Everybody but the two whose story is told. */
const isNeither = ({ unitId }: { readonly unitId: string }): boolean =>
  unitId !== DILIGENT.id && unitId !== SILENT.id;
