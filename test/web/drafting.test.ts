/** From nothing to a directive in force, as the office does it on its screens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { loadDemo, PREPARED_DRAFT_ID } from '../../local/demo.ts';
import { openBrowser } from './support/browser.ts';
import { openServed, PASSWORD, signIn, visit, type Served } from './support/served.ts';

let served: Served;
let browser: Browser;
/** They stay at their desks from one test to the next: signing in is deliberately slow. */
let chief: Page;
let officer: Page;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  // What was just issued is still on its way to the units.
  await served.settle();
  await served.close();
});

const check = (page: Page) => page.getByRole('complementary', { name: 'Kiểm tra trước khi ký' });
const prepared = (): string => `${served.url}/directives/${PREPARED_DRAFT_ID}/draft`;
const subjectOnServer = async (): Promise<string> => {
  const record = await served.home.runtime.deps.ledger.load({ kind: 'directive', id: PREPARED_DRAFT_ID });
  return (record?.body as { content: { subject: string } }).content.subject;
};

async function beginDraft(page: Page, subject: string): Promise<void> {
  await page.goto(`${served.url}/directives`);
  await page.getByRole('link', { name: 'Soạn văn bản' }).click();
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Chỉ thị' });
  await page.getByLabel('Trích yếu').fill(subject);
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dự thảo chỉ thị' }).waitFor();
}

test('The office drafts from nothing, mends what the check finds, previews, issues, and it is in force', async () => {
  const { page, complaints } = await visit(browser, served, 'chanh-van-phong');
  chief = page;
  await beginDraft(page, 'kiểm tra công tác tiếp công dân');
  await check(page).getByText('Chưa có người ký').waitFor();

  await page
    .getByRole('combobox', { name: 'Người ký', exact: true })
    .selectOption({ label: 'Đào Viết Khoan – Chủ tịch' });
  await page.getByRole('checkbox', { name: 'Tất cả cơ quan, đơn vị, địa phương 38 đơn vị' }).check();
  await page.getByRole('button', { name: 'Thêm mục' }).click();
  // The focus is in the new clause already.
  await page.keyboard.type('Rà soát việc tiếp công dân định kỳ; chấn chỉnh thiếu sót.');
  await page.getByRole('radio', { name: 'Ngày cụ thể' }).first().check();
  await page.getByLabel('Hạn', { exact: true }).fill('21/11/2026');
  await page.getByText('Thứ Bảy, 21/11/2026 là ngày nghỉ').waitFor();
  await page.getByRole('button', { name: 'Dùng ngày 23/11/2026' }).click();
  await page.getByText('Thứ Hai, 23/11/2026 – còn 15 ngày làm việc').waitFor();

  await page.getByRole('button', { name: 'Ban hành…' }).click();
  await page.getByText('Còn 1 điểm phải sửa trước khi ban hành.').waitFor();
  await check(page).getByRole('button', { name: 'Chưa ghi sản phẩm' }).click();
  await expect.poll(() => page.locator(':focus').getAttribute('maxlength')).toBe('500');
  await page.keyboard.type('Báo cáo kết quả rà soát');
  await check(page).getByText('Văn bản đủ điều kiện ban hành').waitFor();
  expect(await page.getByLabel('Sản phẩm phải nộp').inputValue()).toBe('Báo cáo kết quả rà soát');

  await page.getByRole('link', { name: 'Xem trước' }).click();
  await page.getByRole('heading', { name: 'Đơn vị thực hiện và thời hạn: 38 đơn vị' }).waitFor();
  await page.getByRole('button', { name: 'Ban hành…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban hành văn bản' });
  await dialog.getByText('456/CT-UBND').waitFor();
  await dialog.getByText('38 đơn vị, mở ngay 38 nhiệm vụ').waitFor();
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await page.waitForURL(/\/directives\/d[a-z0-9]+$/);
  await page.goto(`${served.url}/directives?q=tiep cong dan`);
  await page
    .getByRole('row', { name: /456\/CT-UBND.*Đang thực hiện.*02\/11\/2026.*23\/11\/2026.*38/s })
    .waitFor();
  expect(complaints).toEqual([]);
});

test('What is typed while the line is cut is still there after the browser was closed, and reaches the server', async () => {
  const { page, context } = await visit(browser, served, 'chuyen-vien');
  await page.goto(prepared());
  await page.getByLabel('Trích yếu').waitFor();
  await context.setOffline(true);
  await page.getByLabel('Trích yếu').fill('chấn chỉnh giờ giấc làm việc, gõ khi mất mạng');
  await page.getByText('Đang lưu…').waitFor();
  await page.close();
  await context.setOffline(false);

  officer = await context.newPage();
  await officer.goto(prepared());
  await signIn(officer, 'chuyen-vien');
  await officer.getByText('Đã lưu lúc').waitFor();
  expect(await officer.getByLabel('Trích yếu').inputValue()).toContain('gõ khi mất mạng');
  expect(await subjectOnServer()).toContain('gõ khi mất mạng');
});

test('Two people at one draft: different places are put together, at the same place a person chooses', async () => {
  await Promise.all([officer.goto(prepared()), chief.goto(prepared())]);
  await Promise.all([officer.getByLabel('Trích yếu').waitFor(), chief.getByLabel('Trích yếu').waitFor()]);
  await chief.getByLabel('Địa danh').fill('Lam Giang, trụ sở mới');
  await chief.getByLabel('Trích yếu').fill('trích yếu của Chánh Văn phòng');
  await chief.getByText('Đã lưu lúc').waitFor();

  await officer.getByLabel('Trích yếu').fill('trích yếu của chuyên viên');
  await officer.getByText('Người khác vừa lưu dự thảo này').waitFor();
  await officer.getByRole('button', { name: 'Giữ của tôi' }).click();
  await officer.getByText('Đã lưu lúc').waitFor();
  expect(await subjectOnServer()).toBe('trích yếu của chuyên viên');
  expect(await officer.getByLabel('Địa danh').inputValue()).toBe('Lam Giang, trụ sở mới');
});

test('Clauses are moved by keyboard, removed, and brought back', async () => {
  const numbers = async (): Promise<string[]> =>
    (await officer.locator('.drafting-clause-head b').allTextContents()).slice(0, 3);
  await officer.getByRole('button', { name: 'Sửa – mục 1.1' }).focus();
  await officer.keyboard.press('Alt+ArrowDown');
  await expect.poll(numbers).toEqual(['1.2', '1.1', '1.3']);
  await officer.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(numbers).toEqual(['1.1', '1.2', '1.3']);
  await officer.getByRole('button', { name: 'Bỏ mục – mục 1.2' }).click();
  await expect.poll(numbers).toEqual(['1.1', '1.3', '2.1']);
  await officer.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(numbers).toEqual(['1.1', '1.2', '1.3']);
});

test('A newcomer issues the prepared draft as the Chairman, who reads it and changes nothing', async () => {
  const { page, context } = await visit(browser, served, 'chu-tich');
  await page.goto(`${served.url}/directives?phase=DRAFT`);
  await page.getByRole('link', { name: 'Trích yếu của chuyên viên' }).click();
  await check(page).getByText('Văn bản đủ điều kiện ban hành').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await page.getByRole('button', { name: 'Ban hành…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
  await page.waitForURL(`${served.url}/directives/${PREPARED_DRAFT_ID}`);
  await context.close();

  // A later start of the sample prepares nothing again.
  await loadDemo(served.home, PASSWORD);
  const { items } = await served.home.runtime.deps.ledger.query({
    index: 'list',
    partition: 'directives',
    limit: 10,
  });
  expect(items.length).toBe(3);
  expect(served.failures).toEqual([]);
});
