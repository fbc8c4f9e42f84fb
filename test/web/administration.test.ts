import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { formatDay } from '../../web/texts/format.ts';
import { queryAll } from '../../shared/use-cases/store.ts';
import { openBrowser } from './support/browser.ts';
import { openServed, visit, type Served } from './support/served.ts';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

test('The administrator adds an officer of a commune with an account, who signs in with the password shown once', async () => {
  const { page, context, complaints } = await visit(browser, served, 'quan-tri');
  await page.goto(`${served.url}/units`);
  await page.getByLabel('Tìm theo tên, mã hoặc chữ viết tắt').fill('khe say');
  await page.getByRole('link', { name: 'UBND xã Khe Sậy' }).click();
  await page.getByRole('link', { name: 'Thêm người' }).click();
  await heading(page, 'Thêm người');
  await page.getByLabel('Họ và tên').fill('Hà Thị Bích Đào');
  await page.getByLabel('Thư điện tử').fill('dao.khong-dung');
  expect(await page.getByLabel('Mã người dùng').inputValue()).toBe('ha-thi-bich-dao');
  await page.getByRole('button', { name: 'Thêm người và mở tài khoản' }).click();
  await page.getByText('Địa chỉ thư điện tử không đúng').waitFor();
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Hà Thị Bích Đào');
  await page.getByLabel('Thư điện tử').fill('dao@tinh.example');
  await page.getByRole('button', { name: 'Thêm người và mở tài khoản' }).click();
  await heading(page, 'Phiếu tài khoản đăng nhập');
  const password = await page.locator('output').innerText();
  await page.getByRole('button', { name: 'Xong, ẩn mật khẩu' }).click();
  await heading(page, 'Hà Thị Bích Đào');
  expect(await page.getByRole('main').innerText()).not.toContain(password);
  // The browser itself reports the answer to the mistyped address.
  expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
  await context.close();

  const own = await browser.newContext();
  const desk = await own.newPage();
  await desk.goto(served.url);
  await desk.getByLabel('Tài khoản').fill('ha-thi-bich-dao');
  await desk.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await desk.getByRole('button', { name: 'Đăng nhập' }).click();
  await desk.getByRole('link', { name: /Hà Thị Bích Đào/ }).waitFor();
  expect(await desk.getByRole('banner').innerText()).toContain('UBND xã Khe Sậy');
  await own.close();
});

/** Any report that a unit still owes. */
async function openReport(): Promise<{ id: string; dueDay: string }> {
  const { ledger } = served.home.runtime.deps;
  for await (const { id, body } of queryAll(ledger, 'directive', {
    index: 'list',
    partition: 'directives',
  })) {
    if (body.phase !== 'IN_FORCE') continue;
    for await (const open of queryAll(ledger, 'assignment', { index: 'open', partition: `open#${id}` })) {
      return { id: open.id, dueDay: open.body.duties.REPORT.dueDay };
    }
  }
  throw new Error('The sample province has no open report');
}
function saturdayOfNextWeek(day: string): string {
  const daysAhead = 13 - new Date(day).getUTCDay();
  return new Date(Date.parse(day) + daysAhead * 86_400_000).toISOString().slice(0, 10);
}
const dueDayOf = async (id: string): Promise<string> => {
  const record = await served.home.runtime.deps.ledger.load({ kind: 'assignment', id });
  return (record?.body as { duties: { REPORT: { dueDay: string } } }).duties.REPORT.dueDay;
};

test('A swap of working days shows what it moves before it is confirmed; afterwards the deadline has moved', async () => {
  const { id, dueDay } = await openReport();
  const dayWorked = saturdayOfNextWeek(dueDay);
  const { page, context, complaints } = await visit(browser, served, 'chanh-van-phong');
  await page.goto(`${served.url}/calendar`);
  await heading(page, 'Lịch làm việc năm 2026');
  await page.getByRole('link', { name: 'Ghi thay đổi lịch' }).click();
  await page.getByLabel('Ngày nghỉ (vốn là ngày làm việc)', { exact: true }).fill(formatDay(dueDay));
  await page.getByLabel('Ngày làm bù (thứ Bảy hoặc Chủ nhật)', { exact: true }).fill(formatDay(dayWorked));
  await page.getByLabel('Văn bản thông báo', { exact: true }).fill('Công văn số 1/VPCP-KGVX');
  await page.getByRole('button', { name: 'Xem trước những gì sẽ dời' }).click();
  const moved = page.getByRole('heading', { name: 'Những gì sẽ dời' }).locator('..');
  await moved.waitFor();
  expect(await moved.innerText()).toContain(formatDay(dueDay));
  await moved.getByText(/^Từng nhiệm vụ/).click();
  expect(await moved.locator(`a[href="/assignments/${id}"]`).count()).toBeGreaterThan(0);
  expect(await dueDayOf(id), 'nothing moves before it is confirmed').toBe(dueDay);

  await page.getByRole('button', { name: 'Ghi thay đổi và tính lại hạn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi thay đổi và tính lại hạn' }).click();
  await heading(page, 'Lịch làm việc năm 2026');
  await served.settle();
  const after = await dueDayOf(id);
  expect(after > dueDay).toBe(true);
  await page.goto(`${served.url}/assignments/${id}`);
  await page.getByText(formatDay(after)).first().waitFor();
  await page.goto(`${served.url}/calendar`);
  await page.getByText(`Làm bù cho ngày nghỉ ${formatDay(dueDay)}`, { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
