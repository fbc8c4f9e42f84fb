import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { openServed, signIn, visit, type Served } from './support/served.ts';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

test('A person signs in, sees who they are, and signs out', async () => {
  const { page, context, complaints } = await visit(browser, served, 'chuyen-vien');
  await page.goto(`${served.url}/account`);
  await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Chuyên viên Văn phòng');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByLabel('Tài khoản').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('A wrong password is refused in words, and the account that was typed stays', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByLabel('Tài khoản').fill('chuyen-vien');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-dung');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Tài khoản').inputValue()).toBe('chuyen-vien');
  await signIn(page, 'chuyen-vien');
  await context.close();
});
