/** Following a directive to its end: who is late, whose turn it is, and figures that add up. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { query } from '../../shared/use-cases/store.ts';
import { csvOf } from '../../web/screens/directives/following/csv.ts';
import { openBrowser } from './support/browser.ts';
import { openServed, visit, type Served } from './support/served.ts';
import { passDays } from './support/weeks.ts';

const SILENT = 'so-tu-phap';
const DILIGENT = ['so-noi-vu', 'so-xay-dung', 'so-cong-thuong'];

let served: Served;
let browser: Browser;
let directiveId: string;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
  const { ledger } = served.home.runtime.deps;
  const list = { index: 'list', partition: 'directives', limit: 20 } as const;
  const { items } = await query(ledger, 'directive', list);
  directiveId = items.find(({ body }) => body.phase === 'IN_FORCE')!.id;
  const weeks = ['2026-11-04', '2026-11-06', '2026-11-10', '2026-11-24', '2026-11-26', '2026-12-04'];
  await passDays(
    served,
    directiveId,
    weeks,
    ({ unitId, bundle }) => bundle === 1 && DILIGENT.includes(unitId),
  );
}, 90_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

const address = (search = ''): string => `${served.url}/directives/${directiveId}${search}`;
const rowsOf = (page: Page) => page.locator('.matrix tbody tr');
const search = (page: Page) => page.getByLabel('Tìm đơn vị hoặc nội dung');

test('The office finds the late unit without diacritics, opens it, and comes back to the same list', async () => {
  const { page, context, complaints } = await visit(browser, served, 'chuyen-vien');
  await page.goto(address());
  await page.getByRole('heading', { level: 1, name: '455/UBND-NV' }).waitFor();
  await search(page).fill('so tu phap');
  await expect.poll(() => rowsOf(page).count()).toBe(3);
  await page.getByLabel('Tình trạng').selectOption({ label: 'Chưa hoàn thành, quá hạn' });
  await expect.poll(() => rowsOf(page).count()).toBe(1);
  expect(await rowsOf(page).innerText()).toContain('quá 4 ngày');
  await expect.poll(() => page.url()).toContain('status=OPEN_OVERDUE');
  await rowsOf(page).getByRole('link', { name: 'Sở Tư pháp' }).click();
  await expect.poll(() => page.url()).toContain(`/assignments/${directiveId}-${SILENT}-1`);
  await page.goBack();
  await expect.poll(() => search(page).inputValue()).toBe('so tu phap');
  await expect.poll(() => rowsOf(page).count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

test('Exceptions come first, and each cell says in words what its colour says', async () => {
  const { page, context } = await visit(browser, served, 'theo-doi');
  await page.goto(address());
  await rowsOf(page).first().waitFor();
  expect(await rowsOf(page).first().innerText()).toContain('quá 4 ngày');
  const done = rowsOf(page).filter({ hasText: 'Sở Nội vụ' }).filter({ hasText: '26/11' });
  expect(await done.locator('td.step').first().textContent()).toContain('đã xong ngày');
  await page.getByLabel('Xếp theo').selectOption({ label: 'Tên đơn vị' });
  await expect.poll(() => rowsOf(page).first().innerText()).toContain('Ban Quản lý các khu công nghiệp');
  await context.close();
});

/** The numbers of the table behind a picture, by the name of the row. */
async function tableOf(page: Page, caption: string): Promise<Map<string, number>> {
  const table = page.getByRole('table', { name: caption });
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map(
        (row) => [row.querySelector('th')?.textContent, row.querySelector('td')?.textContent] as const,
      ),
    );
  return new Map(rows.map(([name, count]) => [name ?? '', Number((count ?? '').replace('.', ''))]));
}

test('The pictures, the tables behind them and the rows of the list tell the same numbers', async () => {
  const { page, context, complaints } = await visit(browser, served, 'kiem-soat');
  await page.goto(`${served.url}/directives/${directiveId}/figures`);
  await page.getByRole('heading', { name: 'Bốn trạng thái chính thức' }).waitFor();
  for (const table of await page.getByText('Bảng số liệu').all()) await table.click();
  const status = await tableOf(page, 'Theo trạng thái chính thức');
  const phases = await tableOf(page, 'Theo bước đang thực hiện');
  const late = await tableOf(page, 'Số ngày làm việc chậm');
  const parts = [...status].filter(([name]) => name !== 'Cộng').reduce((sum, [, count]) => sum + count, 0);
  expect(parts).toBe(status.get('Cộng'));
  expect(phases.get('Cộng')).toBe(status.get('Cộng'));
  expect(phases.get('Đã kết thúc')).toBe(
    (status.get('Hoàn thành đúng hạn') ?? 0) + (status.get('Hoàn thành quá hạn') ?? 0),
  );
  expect(late.get('Sở Tư pháp')).toBe(4);
  await page.goto(address('?status=OPEN_OVERDUE'));
  await expect.poll(() => rowsOf(page).count()).toBe(status.get('Chưa hoàn thành, quá hạn'));
  const days = await rowsOf(page).locator('.matrix-term .badge').allInnerTexts();
  const sum = days.reduce((total, text) => total + Number(/quá (\d+) ngày/.exec(text)?.[1] ?? 0), 0);
  expect(sum).toBe(late.get('Cộng'));
  expect(await page.getByRole('button', { name: 'Thu hồi' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('The list is taken along as a file that a spreadsheet reads with every Vietnamese letter', async () => {
  const { page, context } = await visit(browser, served, 'chuyen-vien');
  await page.goto(address('?q=so+tu+phap'));
  await expect.poll(() => rowsOf(page).count()).toBe(3);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất bảng tính (3 dòng)' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFĐơn vị,')).toBe(true);
  expect(text.trimEnd().split('\r\n').length).toBe(4);
  expect(text).toContain('Sở Tư pháp,455/UBND-NV,');
  await context.close();
});

test('No cell of an exported file is a formula, whatever somebody has written', () => {
  const lines = [['=1+1', '+84', '-2', '@x', 'a,b', 'nói "được"', '\tx', -3, 'Đắk Ơ']];
  expect(csvOf(lines)).toBe(`\uFEFF'=1+1,'+84,-2,'@x,"a,b","nói ""được""",'\tx,-3,Đắk Ơ\r\n`);
});

test('A unit sees its own assignments by due day, and nobody else’s', async () => {
  const { page, context } = await visit(browser, served, `cb-${SILENT}`, { width: 320, height: 640 });
  await page.goto(`${served.url}/assignments`);
  await expect.poll(() => rowsOf(page).count()).toBe(3);
  expect(await rowsOf(page).first().innerText()).toContain('30/11/2026');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.goto(address());
  await expect.poll(() => rowsOf(page).count()).toBe(3);
  expect(await page.getByRole('main').innerText()).not.toContain('Sở Nội vụ\n');
  await context.close();
});

test('The Chairman recalls the directive with a reason, and what was open is withdrawn', async () => {
  const { page, context } = await visit(browser, served, 'chu-tich');
  await page.goto(address());
  await page.getByRole('button', { name: 'Thu hồi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do thu hồi').fill('Ban hành trùng với văn bản khác');
  await dialog.getByRole('button', { name: 'Thu hồi văn bản' }).click();
  await page.getByText('Đã thu hồi văn bản.').waitFor();
  await served.settle();
  await page.reload();
  await page.getByText('Đã thu hồi', { exact: true }).first().waitFor();
  await page.getByText('Không có nhiệm vụ quá hạn').waitFor();
  expect(await rowsOf(page).first().innerText()).toContain('đúng hạn');
  await context.close();
});
