/** Following a directive to its end: who is late, whose turn it is, and figures that add up. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { csvOf } from '../../web/screens/directives/following/csv.ts';
import { openBrowser } from './support/browser.ts';
import { openFollowed, type Followed } from './support/followed.ts';
import { visit } from './support/served.ts';

let world: Followed;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openFollowed(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

const address = (rest = ''): string => `${world.url}/directives/${world.directiveId}${rest}`;
const rowsOf = (page: Page) => page.locator('.matrix tbody tr');
const namesOf = (page: Page) => rowsOf(page).locator('th > a').allInnerTexts();
/** The machine may be busy; what a person waits for comes all the same. */
const shown = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });
const search = (page: Page) => page.getByLabel('Tìm đơn vị');

test('The office finds the late unit without diacritics, opens it, and comes back to the same list', async () => {
  const { page, context, complaints } = await visit(browser, world, 'chuyen-vien');
  await page.goto(address());
  await page.getByRole('heading', { level: 1, name: '455/UBND-NV' }).waitFor();
  await search(page).fill('dak on');
  await shown(() => namesOf(page)).toEqual(['UBND xã Đắk Ơn']);
  await search(page).fill('da');
  await shown(() => namesOf(page)).toEqual(['UBND xã Đại Lộc', 'UBND xã Đắk Ơn', 'UBND xã Da Bàn']);
  await page.getByLabel('Tình trạng', { exact: true }).selectOption({ label: 'Chưa hoàn thành, quá hạn' });
  await page.getByText('Bộ lọc khác').click();
  await page.getByLabel('Bước').selectOption({ label: 'Chờ xác nhận đã nhận' });
  await shown(() => namesOf(page)).toEqual(['UBND xã Đắk Ơn']);
  await shown(() => page.url()).toContain('phase=AWAITING_ACKNOWLEDGEMENT');
  await page.getByRole('link', { name: 'UBND xã Đắk Ơn' }).click();
  await shown(() => page.url()).toContain(`/assignments/${world.directiveId}-xa-dak-on-1`);
  await page.goBack();
  await shown(() => search(page).inputValue()).toBe('da');
  await shown(() => namesOf(page)).toEqual(['UBND xã Đắk Ơn']);
  expect(complaints).toEqual([]);
  await context.close();
});

test('Exceptions come first; by name the units stand in Vietnamese order', async () => {
  const { page, context } = await visit(browser, world, 'kiem-soat');
  await page.goto(address());
  await shown(async () => (await namesOf(page)).slice(0, 3).sort()).toEqual(
    ['UBND xã Đại Lộc', 'UBND xã Đắk Ơn', 'Xã Đồng Phú'].sort(),
  );
  await page.getByLabel('Xếp theo').selectOption({ label: 'Tên đơn vị' });
  await shown(() => namesOf(page)).toEqual([
    'UBND phường Ý Yên',
    'UBND xã An Phú',
    'UBND xã Ân Phú',
    'UBND xã Da Bàn',
    'UBND xã Đại Lộc',
    'UBND xã Đắk Ơn',
    'Xã Đồng Phú',
  ]);
  expect(await page.getByRole('button', { name: 'Thu hồi' }).count()).toBe(0);
  await context.close();
});

test('Every cell says in words what its colour says', async () => {
  const { page, context } = await visit(browser, world, 'chuyen-vien');
  await page.goto(address('?q=dai+loc'));
  await shown(() => rowsOf(page).count()).toBe(1);
  expect(await rowsOf(page).locator('.step-whole').allTextContents()).toEqual([
    'đã xong ngày 03/11/2026, chậm 1 ngày làm việc',
    'bị trả lại ngày 06/11/2026, đang làm lại, quá hạn 20 ngày làm việc',
    'chưa đến bước này',
    'chưa xong, quá hạn 4 ngày làm việc (hạn 27/11/2026)',
    'chưa đến bước này',
  ]);
  await context.close();
});

/** The numbers of the table behind a picture, by the name of the row. */
async function tableOf(page: Page, caption: string): Promise<Map<string, number>> {
  const rows = await page
    .getByRole('table', { name: caption })
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((row) => ['th', 'td'].map((cell) => row.querySelector(cell)?.textContent ?? '')),
    );
  return new Map(rows.map(([name = '', count]) => [name, Number(count)]));
}

test('The pictures, the tables behind them and the rows of the list tell the same numbers', async () => {
  const { page, context, complaints } = await visit(browser, world, 'kiem-soat');
  await page.goto(address('/figures'));
  await page.getByRole('heading', { name: 'Bốn trạng thái chính thức' }).waitFor();
  for (const table of await page.getByText('Bảng số liệu').all()) await table.click();
  const status = await tableOf(page, 'Theo trạng thái chính thức');
  expect(Object.fromEntries(status)).toEqual({
    'Hoàn thành đúng hạn': 3,
    'Hoàn thành quá hạn': 0,
    'Chưa hoàn thành, trong hạn': 0,
    'Chưa hoàn thành, quá hạn': 4,
    'Đã rút': 0,
    Cộng: 7,
  });
  expect((await tableOf(page, 'Theo bước đang thực hiện')).get('Cộng')).toBe(7);
  const late = await tableOf(page, 'Số ngày làm việc chậm');
  await page.goto(address('?status=OPEN_OVERDUE'));
  await shown(() => rowsOf(page).count()).toBe(4);
  const days = await rowsOf(page).locator('.matrix-term .badge').allInnerTexts();
  const sum = days.reduce((total, text) => total + Number(/(\d+) ngày/.exec(text)?.[1]), 0);
  expect(sum).toBe(late.get('Cộng'));
  expect(complaints).toEqual([]);
  await context.close();
});

test('The list is taken along as a file that a spreadsheet reads with every Vietnamese letter', async () => {
  const { page, context } = await visit(browser, world, 'chuyen-vien');
  await page.goto(address('?q=an+phu'));
  await shown(() => rowsOf(page).count()).toBe(2);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất bảng tính (2 dòng)' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFĐơn vị;')).toBe(true);
  expect(text.trimEnd().split('\r\n').length).toBe(3);
  expect(text).toContain('\r\nUBND xã Ân Phú;455/UBND-NV;');
  await context.close();
});

test('No cell of an exported file is a formula, whatever somebody has written', () => {
  const lines = [['=1+1', '+84', '-2', '@x', 'a,b', 'nói "được"', '\tx', -3, 'Đắk Ơn']];
  expect(csvOf(lines)).toBe(`\uFEFF'=1+1;'+84;'-2;'@x;"a,b";"nói ""được""";'\tx;-3;Đắk Ơn\r\n`);
});

test('A unit sees its own assignments, on a telephone without scrolling sideways', async () => {
  const { page, context } = await visit(browser, world, 'can-bo-dong-phu', { width: 320, height: 640 });
  await page.goto(`${world.url}/assignments`);
  await shown(() => rowsOf(page).count()).toBe(1);
  await page.goto(address());
  await shown(() => rowsOf(page).count()).toBe(1);
  expect(await page.getByRole('main').innerText()).not.toContain('UBND xã');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await context.close();
});

test('The consolidated report opens in a tab of its own, in the form of the decree', async () => {
  const { page, context, complaints } = await visit(browser, world, 'chu-tich');
  await page.goto(address());
  const [paper] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Xem báo cáo tổng hợp' }).click(),
  ]);
  await paper.getByText('Độc lập - Tự do - Hạnh phúc').waitFor();
  const face = await paper.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(face).toContain('Times New Roman');
  expect(complaints).toEqual([]);
  await context.close();
});

test('The Chairman recalls the directive with a reason; without one the browser asks for it', async () => {
  const { page, context } = await visit(browser, world, 'chu-tich');
  await page.goto(address());
  await page.getByText('Chưa kết thúc được: còn 4 nhiệm vụ chưa xong.').waitFor();
  await page.getByRole('button', { name: 'Thu hồi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Thu hồi văn bản' }).click();
  await dialog.getByLabel('Lý do thu hồi').fill('Ban hành trùng với văn bản khác');
  await dialog.getByRole('button', { name: 'Thu hồi văn bản' }).click();
  await page.getByText('Đã thu hồi văn bản.').waitFor();
  await page.getByText('Đã thu hồi', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Thu hồi' }).count()).toBe(0);
  await context.close();
});
