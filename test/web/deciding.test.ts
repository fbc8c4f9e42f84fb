import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { RecordBody } from '../../shared/domain/records.ts';
import { day } from '../../shared/domain/time.ts';
import { query, write } from '../../shared/use-cases/store.ts';
import { openBrowser } from './support/browser.ts';
import { openServed, visit, type Served } from './support/served.ts';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
  await draftCriticism(served);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** A draft as the ladder leaves it, twelve working days early: waiting for it would be most of this test. */
async function draftCriticism({ home: { runtime }, clock }: Served): Promise<void> {
  const { ledger } = runtime.deps;
  const { items } = await query(ledger, 'directive', {
    index: 'open',
    partition: 'open-directives',
    limit: 1,
  });
  const directive = items[0]!;
  const list = { index: 'list', partition: `directive#${directive.id}`, limit: 1 } as const;
  const { id, body } = (await query(ledger, 'assignment', list)).items[0]!;
  const at = clock.now();
  const letter: RecordBody<'letter'> = {
    id: `l-${id}-criticism`,
    kind: 'CRITICISM_LETTER',
    phase: 'DRAFT',
    directiveId: directive.id,
    assignmentId: id,
    unitId: body.unitId,
    draftedAt: at,
    facts: {
      notation: body.heading.notation,
      subject: body.heading.subject,
      issuedDay: day('2026-11-02'),
      unitName: 'Đơn vị chậm báo cáo',
      product: 'Báo cáo kết quả',
      dueDay: body.duties.REPORT.dueDay,
      workingDaysLate: 9,
      remindedOn: [day('2026-11-02')],
      duty: 'REPORT',
    },
    signing: { position: 'CHAIRMAN', form: 'OWN' },
  };
  const event = { type: 'LETTER_DRAFTED', payload: {}, at, actor: 'clock' };
  await ledger.commit({ writes: [write('letter', letter.id, undefined, letter, event)] });
}

const nameOfRecord = (page: Page): Promise<string> => page.locator('article h2').first().innerText();
const waiting = (page: Page, kind: string) => page.getByRole('region', { name: kind }).getByRole('listitem');

test('The office works through its queue with the keyboard alone, and the next one comes by itself', async () => {
  const { page, context, complaints } = await visit(browser, served, 'chuyen-vien');
  await page.getByRole('link', { name: 'Xử lý lần lượt' }).click();
  const plans = waiting(page, 'Kế hoạch chờ duyệt');
  await plans.first().waitFor();
  const before = await plans.count();
  const first = await nameOfRecord(page);

  await page.keyboard.press('j');
  await expect.poll(() => nameOfRecord(page)).not.toBe(first);
  await page.keyboard.press('k');
  await expect.poll(() => nameOfRecord(page)).toBe(first);

  // Asked once more where it stands, then done by Enter.
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Nhấn Enter để duyệt kế hoạch' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => plans.count()).toBe(before - 1);
  await expect.poll(() => nameOfRecord(page)).not.toBe(first);

  // Second thoughts: Esc takes back what was not sent.
  await page.keyboard.press('r');
  await page.getByLabel('Lý do trả lại').waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('Lý do trả lại').waitFor({ state: 'detached' });
  expect(await plans.count()).toBe(before - 1);
  expect(complaints).toEqual([]);
  await context.close();
});

test('A plan that the office returns comes back to the unit with the reason and a button to correct it', async () => {
  const office = await visit(browser, served, 'chuyen-vien');
  await office.page.goto(`${served.url}/queue`);
  await waiting(office.page, 'Kế hoạch chờ duyệt').first().waitFor();
  const address = await waiting(office.page, 'Kế hoạch chờ duyệt')
    .first()
    .getByRole('link')
    .getAttribute('href');
  const unitId = /PLAN\.[a-z0-9]+-(.+)-\d+$/.exec(decodeURIComponent(address ?? ''))?.[1] ?? '';
  await office.page.keyboard.press('r');
  await office.page
    .getByLabel('Lý do trả lại')
    .fill('Chưa có bước kiểm tra bộ phận Một cửa; đề nghị bổ sung.');
  await office.page.keyboard.press('Control+Enter');
  await office.page.getByText('Đã trả lại kế hoạch').waitFor();
  await office.context.close();

  const unit = await visit(browser, served, `cb-${unitId}`);
  await unit.page.setViewportSize({ width: 320, height: 700 });
  const back = unit.page.getByRole('region', { name: 'Bị trả lại, phải sửa' });
  await back.getByText('Chưa có bước kiểm tra bộ phận Một cửa; đề nghị bổ sung.').waitFor();
  const correct = back.getByRole('link', { name: /^Sửa kế hoạch/ });
  expect(await correct.getAttribute('href')).toMatch(new RegExp(`-${unitId}-\\d+/plan$`));
  const isWide = await unit.page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  expect(isWide).toBe(false);
  expect(unit.complaints).toEqual([]);
  await unit.context.close();
});

test('The Chairman reads a criticism as it will be printed and signs it; it takes its number and leaves the list', async () => {
  const { page, context, complaints } = await visit(browser, served, 'chu-tich');
  await page.goto(`${served.url}/letters`);
  const rows = page.getByRole('region', { name: 'Văn bản phê bình' }).getByRole('rowheader');
  await rows.first().waitFor();
  await rows.first().getByRole('link').click();

  const paper = page.frameLocator('iframe');
  await paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  expect(await paper.locator('.signature').innerText()).toContain('CHỦ TỊCH');

  await page.getByRole('button', { name: 'Ký và lấy số' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ký và lấy số' }).click();
  await page.getByText('Đã ký và gửi').waitFor();
  expect(await page.getByRole('main').innerText()).toMatch(/Số, ký hiệu \d+\/UBND-VP/);
  await expect.poll(() => paper.locator('.number').innerText()).toMatch(/Số: \d+\/UBND-VP/);

  await page.goto(`${served.url}/letters`);
  await page.getByText('Không có dự thảo nào chờ ký').waitFor();
  // The test stops the clock by a script in every frame; the frame of the letter runs none, and says so.
  expect(complaints.filter((complaint) => !complaint.includes('is sandboxed'))).toEqual([]);
  await context.close();
});
