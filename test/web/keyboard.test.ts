/** The whole work of a unit and of the office by keyboard alone: the mouse is never touched. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { loadAssignments } from '../../shared/use-cases/directive/count-directive.ts';
import { query } from '../../shared/use-cases/store.ts';
import { openBrowser } from './support/browser.ts';
import { expectKept, expectSeen, placeOfFocus, tabTo } from './support/keyboard.ts';
import { openServed, PASSWORD, type Served } from './support/served.ts';

let served: Served;
let browser: Browser;
/** One that has received letter 455 and answered nothing. */
let silentUnit: string;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
  silentUnit = await findSilentUnit(served);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function findSilentUnit({ home }: Served): Promise<string> {
  const { ledger } = home.runtime.deps;
  const list = { index: 'list', partition: 'directives', limit: 20 } as const;
  const { items } = await query(ledger, 'directive', list);
  const letter = items.find(({ body }) => body.phase === 'IN_FORCE')!.id;
  const assignments = await loadAssignments(ledger, letter);
  const planned = assignments.filter(({ duties }) => duties.PLAN !== undefined);
  return planned.find(({ phase }) => phase === 'AWAITING_ACKNOWLEDGEMENT')!.unitId;
}

/** Types account and password where the cursor stands already, and lands on the first page. */
async function signInByKeyboard(account: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(new Date(served.clock.now()));
  await page.goto(`${served.url}/`);
  await page.getByLabel('Tài khoản').waitFor();
  expect((await placeOfFocus(page)).name, 'the sign-in waits for typing').toBe('Tài khoản');
  await page.keyboard.type(account);
  await tabTo(page, /^Mật khẩu$/);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
  await expectKept(page, 'signing in');
  return page;
}

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

test('An officer of a unit signs in, acknowledges what is owed first, and files the plan', async () => {
  const page = await signInByKeyboard(`cb-${silentUnit}`);
  const owed = page.getByRole('region', { name: 'Đơn vị phải làm' });
  await owed.getByRole('button', { name: 'Xác nhận đã nhận' }).first().waitFor();

  // The keyboard starts at the heading: past masthead and menu already.
  expect(await tabTo(page, /^Xác nhận đã nhận$/, 'BUTTON')).toBeLessThan(10);
  await page.keyboard.press('Space');
  await page.getByText('Đã xác nhận. Máy chủ nhận lúc').waitFor();
  await owed
    .getByRole('link', { name: /^Lập kế hoạch/ })
    .first()
    .waitFor();
  await expectKept(page, 'acknowledging');

  await press(page, /^Lập kế hoạch/);
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch tự kiểm tra' }).waitFor();
  await page.getByLabel('Nội dung, phạm vi tự kiểm tra').waitFor();
  await expectKept(page, 'opening the plan');
  await tabTo(page, /^Nội dung, phạm vi tự kiểm tra/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Tự kiểm tra việc chấp hành giờ làm việc tại các phòng.');
  await press(page, /bước chưa ghi ai làm/);
  await expectKept(page, 'naming the group for every step');
  await press(page, /^Nộp kế hoạch$/);
  await page.getByRole('heading', { name: 'Đã nộp kế hoạch tự kiểm tra' }).waitFor();
  await expectKept(page, 'filing the plan');
  expect((await placeOfFocus(page)).name).toBe('Đã nộp kế hoạch tự kiểm tra');
  await press(page, /^Về nhiệm vụ$/);
  await page.getByText('Kế hoạch đã nộp, đang chờ xem xét tại').waitFor();
  await expectKept(page, 'going back to the assignment');
  await page.context().close();
});

test('The office opens its queue, approves a plan and returns another, and the keyboard is always somewhere', async () => {
  const page = await signInByKeyboard('chuyen-vien');
  await page.getByRole('link', { name: 'Xử lý lần lượt' }).waitFor();
  await press(page, /^Xử lý lần lượt/);
  const plans = page.getByRole('region', { name: 'Kế hoạch chờ duyệt' }).getByRole('listitem');
  await plans.first().waitFor();
  const before = await plans.count();
  await page.getByRole('button', { name: 'Duyệt' }).waitFor();
  await expectKept(page, 'opening the queue');

  // With the buttons, as somebody works who has switched the single keys off.
  await press(page, /^Duyệt/);
  await page.getByRole('button', { name: 'Nhấn Enter để duyệt kế hoạch' }).waitFor();
  await expect.poll(async () => (await placeOfFocus(page)).name).toBe('Nhấn Enter để duyệt kế hoạch');
  await expectSeen(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Duyệt' }).waitFor();
  await expectKept(page, 'having second thoughts');
  await press(page, /^Duyệt/);
  await expect.poll(async () => (await placeOfFocus(page)).name).toBe('Nhấn Enter để duyệt kế hoạch');
  await page.keyboard.press('Enter');
  await expect.poll(() => plans.count(), { timeout: 30_000 }).toBe(before - 1);
  await expectKept(page, 'approving a plan');

  // With single keys, and words.
  await page.keyboard.press('r');
  await expect
    .poll(async () => (await placeOfFocus(page)).name, { timeout: 30_000 })
    .toContain('Lý do trả lại');
  await expectSeen(page);
  await page.keyboard.type('Chưa nêu rõ người làm từng bước; đề nghị bổ sung.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(() => plans.count(), { timeout: 30_000 }).toBe(before - 2);
  await expectKept(page, 'returning a plan');
  await page.context().close();
});
