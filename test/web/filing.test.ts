/** The unit's work on its screens: acknowledge, plan, report with evidence, ask for time; over lines and computers that fail. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { assignmentsIn, eventsOf, typesOf } from './support/ledger-recount.ts';
import { openBrowser } from './support/browser.ts';
import { openServed, PASSWORD, signIn, visit, type Served } from './support/served.ts';

let served: Served;
let browser: Browser;
let reporting: Assignment[];
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
  reporting = [
    ...(await assignmentsIn(served, 'AWAITING_REPORT')),
    ...(await assignmentsIn(served, 'AWAITING_PLAN')),
  ].filter(({ bundle }) => bundle === 1);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

const nextUnit = (): Assignment => reporting.shift()!;
const officerOf = ({ unitId }: Assignment): string => `cb-${unitId}`;

let count = 0;
/** A document that no other test sends. */
function paper(bytes: number): { name: string; mimeType: string; buffer: Buffer; sha256: string } {
  const buffer = Buffer.concat([Buffer.from(`%PDF-1.7\n% ${(count += 1)}\n`), Buffer.alloc(bytes, count)]);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { name: `Biên bản số ${count}.pdf`, mimeType: 'application/pdf', buffer, sha256 };
}
const sharedFiles = (page: Page) => page.locator('.filing-quick input[type=file]').first();
const fileButton = (page: Page) => page.getByRole('button', { name: 'Nộp báo cáo', exact: true });

/** What an action of a person is: a click, or a choice of files. */
function counted() {
  let actions = 0;
  return {
    act: async (deed: () => Promise<void>) => {
      actions += 1;
      await deed();
    },
    count: () => actions,
  };
}

async function isKept(sha256: string, bytes: Buffer): Promise<boolean> {
  const kept = await served.home.runtime.deps.files.get(sha256);
  return kept !== undefined && Buffer.from(kept.bytes).equals(bytes);
}

/** The API as a program uses it, for what the screens of others do. */
async function api(account: string, method: string, path: string, body?: unknown): Promise<Response> {
  const json = { 'content-type': 'application/json' };
  const session = await fetch(`${served.url}/sessions`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ account, password: PASSWORD }),
  });
  const { token } = (await session.json()) as { token: string };
  return fetch(`${served.url}${path}`, {
    method,
    headers: { ...json, authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe('nộp báo cáo', () => {
  test('A report on everything that was done, with one document as proof, is filed in five actions', async () => {
    const assignment = nextUnit();
    const proof = paper(300_000);
    const { page, context, complaints } = await visit(browser, served, officerOf(assignment));
    await page.goto(`${served.url}/assignments/${assignment.id}`);
    const { act, count: actions } = counted();
    await act(() => page.getByRole('link', { name: 'Nộp báo cáo kết quả' }).click());
    await act(() => page.getByRole('button', { name: 'Tất cả nội dung: đã thực hiện' }).click());
    await act(() => sharedFiles(page).setInputFiles(proof));
    await act(() => fileButton(page).click());
    await act(() => page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click());
    await page.getByRole('heading', { name: 'Đã nộp báo cáo kết quả' }).waitFor();
    expect(actions()).toBeLessThanOrEqual(6);
    const receipt = await page.getByRole('main').innerText();
    expect(receipt).toContain('Máy chủ nhận lúc 08:');
    expect(receipt).toContain(`${assignment.obligations.length} nội dung được trả lời`);
    expect((await typesOf(served, assignment.id)).filter((type) => type === 'REPORT_FILED')).toHaveLength(1);
    expect(await isKept(proof.sha256, proof.buffer)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('What is missing is listed in words before anything is sent, and nothing typed is lost', async () => {
    const assignment = nextUnit();
    const { page, context } = await visit(browser, served, officerOf(assignment));
    await page.goto(`${served.url}/assignments/${assignment.id}/report`);
    const [first, second] = assignment.obligations;
    const answers = page.locator('.filing-answers > li');
    await answers.nth(0).getByText('Đã thực hiện').click();
    await answers.nth(1).getByText('Chưa thực hiện').click();
    await fileButton(page).click();
    const alert = page.getByRole('alert').filter({ hasText: 'điểm cần bổ sung' });
    await alert.waitFor();
    const words = await alert.innerText();
    expect(words).toContain(`Mục ${first!.clauseId}: cần ít nhất một minh chứng`);
    expect(words).toContain(`Mục ${second!.clauseId}: nêu lý do chưa thực hiện`);
    expect(words).toContain(`Mục ${assignment.obligations[2]!.clauseId}: chưa chọn kết quả`);
    await answers.nth(1).getByLabel('Lý do chưa thực hiện').fill('Chờ văn bản hướng dẫn.');
    await alert.getByText(`Mục ${second!.clauseId}: nêu lý do`).waitFor({ state: 'detached' });
    await context.close();
  });

  test('Text and files are still there after a reload without a line, and after the page was killed', async () => {
    const assignment = nextUnit();
    const proof = paper(200_000);
    const { page, context } = await visit(browser, served, officerOf(assignment));
    const form = `${served.url}/assignments/${assignment.id}/report`;
    await page.goto(form);
    await page.route('**/pieces?*', (route) => route.abort());
    await page.getByRole('button', { name: 'Tất cả nội dung: đã thực hiện' }).click();
    await sharedFiles(page).setInputFiles(proof);
    await page.getByText(proof.name).waitFor();
    await page.getByLabel('Tóm tắt kết quả').fill('Kết quả viết dở dang');
    await page.reload();
    expect(await page.getByLabel('Tóm tắt kết quả').inputValue()).toBe('Kết quả viết dở dang');
    await page.getByText(proof.name).waitFor();
    await page.getByLabel('Tóm tắt kết quả').pressSequentially(' rồi máy treo');
    // The renderer dies as it does when the computer runs out of memory: nothing is told to the page.
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;

    await page.close().catch(() => undefined);
    const again = await context.newPage();
    await again.clock.setFixedTime(new Date(served.clock.now()));
    await again.goto(form);
    await signIn(again, officerOf(assignment));
    await again.getByText('Đã mở lại bản đang soạn dở').waitFor();
    expect(await again.getByLabel('Tóm tắt kết quả').inputValue()).toBe('Kết quả viết dở dang rồi máy treo');
    await again.getByText('Máy chủ đã nhận').first().waitFor();
    await fileButton(again).click();
    await again.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click();
    await again.getByRole('heading', { name: 'Đã nộp báo cáo kết quả' }).waitFor();
    expect(await isKept(proof.sha256, proof.buffer)).toBe(true);
    await context.close();
  });

  test('An upload goes on where the line was cut, instead of beginning anew', async () => {
    const assignment = nextUnit();
    const proof = paper(900_000);
    const { page, context } = await visit(browser, served, officerOf(assignment));
    const offsets: number[] = [];
    await page.route('**/pieces?*', async (route) => {
      const offset = new URL(route.request().url()).searchParams.get('offset');
      if (offset === null) return route.continue();
      offsets.push(Number(offset));
      // The second piece never arrives; the answer to the fourth is lost.
      if (offsets.length === 2) return route.abort();
      if (offsets.length !== 4) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.goto(`${served.url}/assignments/${assignment.id}/report`);
    await sharedFiles(page).setInputFiles(proof);
    await page.getByText('Máy chủ đã nhận').waitFor();
    expect(offsets[0]).toBe(0);
    expect(offsets[2]).toBe(offsets[1]);
    expect(offsets[1]).toBeGreaterThan(0);
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
    expect(await isKept(proof.sha256, proof.buffer)).toBe(true);
    await context.close();
  });

  test('A photograph of a phone is made smaller before it is sent, unless the original is wanted', async () => {
    const assignment = nextUnit();
    const { page, context } = await visit(browser, served, officerOf(assignment));
    await page.goto(`${served.url}/assignments/${assignment.id}/report`);
    await page.getByRole('heading', { name: 'Điền nhanh' }).waitFor();
    // Noise does not compress: a picture as heavy as a real one.
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [2600, 1950];
      const context2d = canvas.getContext('2d')!;
      const image = context2d.createImageData(canvas.width, canvas.height);
      const noise = new Uint32Array(image.data.buffer);
      for (let index = 0, seed = 1; index < noise.length; index += 1) {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
        noise[index] = seed | 0xff000000;
      }
      context2d.putImageData(image, 0, 0);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
      const data = new DataTransfer();
      data.items.add(new File([blob!], 'IMG_2041.jpg', { type: 'image/jpeg' }));
      const box = document.querySelector('.filing-quick .filing-evidence')!;
      box.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.getByText(/IMG_2041\.jpg \(thu nhỏ từ .* còn .*\)/).waitFor();
    await page.getByText('Máy chủ đã nhận').waitFor();
    await context.close();
  });
});

describe('việc khác của đơn vị', () => {
  test('A unit acknowledges, finds its plan sketched and files it, and asks for more time until a working day', async () => {
    const assignment = (await assignmentsIn(served, 'AWAITING_ACKNOWLEDGEMENT'))[0]!;
    const { page, context, complaints } = await visit(browser, served, officerOf(assignment));
    await page.goto(`${served.url}/assignments/${assignment.id}`);
    await page.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await page.getByText('Đã xác nhận đơn vị nhận được văn bản. Máy chủ nhận lúc').waitFor();
    expect(await typesOf(served, assignment.id)).toEqual(['OPENED', 'ACKNOWLEDGED']);

    await page.getByRole('link', { name: 'Lập và nộp kế hoạch tự kiểm tra' }).click();
    await page.getByRole('button', { name: /bước chưa ghi ai làm: Tổ tự kiểm tra/ }).click();
    await page.getByRole('button', { name: 'Nộp kế hoạch' }).click();
    await page.getByRole('heading', { name: 'Đã nộp kế hoạch tự kiểm tra' }).waitFor();
    const filed = (await eventsOf(served, assignment.id)).at(-1);
    expect(filed?.type).toBe('PLAN_FILED');
    expect(JSON.stringify(filed?.payload)).toContain('Tổ tự kiểm tra');

    await page.getByRole('main').getByRole('link', { name: 'Về nhiệm vụ' }).last().click();
    await page.getByRole('button', { name: 'Đề nghị gia hạn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Xin lùi hạn báo cáo đến ngày' }).fill('06/12/2026');
    await dialog.getByText('06/12/2026 là ngày nghỉ (cuối tuần).').waitFor();
    await dialog.getByRole('button', { name: 'Chọn 07/12/2026' }).click();
    expect(await dialog.innerText()).toMatch(/\d ngày làm việc tính từ hạn hiện nay 30\/11\/2026/);
    await dialog.getByLabel('Lý do').fill('Chờ số liệu của Công an xã.');
    await dialog.getByRole('button', { name: 'Gửi đề nghị gia hạn' }).click();
    await page.getByText('Đã gửi đề nghị gia hạn đến ngày 07/12/2026').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('What an officer lays down, the head reads and files with one signature', async () => {
    const assignment = nextUnit();
    const policy = (await (await api('quan-tri', 'GET', '/policy')).json()) as { policy: { id?: string } };
    const { id: _default, ...rules } = policy.policy;
    const put = (headSignsOff: boolean) =>
      api('quan-tri', 'PUT', '/policy', {
        policy: { ...rules, headSignsOff },
        reason: 'Thủ trưởng ký duyệt',
      });
    expect((await put(true)).status).toBe(200);
    const officer = await visit(browser, served, officerOf(assignment));
    await officer.page.goto(`${served.url}/assignments/${assignment.id}`);
    await officer.page.getByRole('button', { name: 'Báo cáo không phát sinh' }).click();
    await officer.page.getByRole('button', { name: 'Trình thủ trưởng báo cáo không phát sinh' }).click();
    await officer.page.getByText('Đã trình thủ trưởng báo cáo không phát sinh.').waitFor();
    await officer.context.close();

    const head = await visit(browser, served, `tt-${assignment.unitId}`);
    await head.page.goto(`${served.url}/assignments/${assignment.id}`);
    await head.page.getByRole('link', { name: 'Xem và ký duyệt báo cáo' }).click();
    await head.page.getByRole('button', { name: 'Ký duyệt và nộp báo cáo' }).click();
    await head.page.getByRole('heading', { name: 'Đã nộp báo cáo kết quả' }).waitFor();
    const types = await typesOf(served, assignment.id);
    expect(types.slice(-2)).toEqual(['REPORT_PREPARED', 'REPORT_FILED']);
    await head.context.close();
    expect((await put(false)).status).toBe(200);
  });

  test('A unit sets a criterion of its own, and finds it when it inspects itself', async () => {
    const assignment = nextUnit();
    const { page, context, complaints } = await visit(browser, served, officerOf(assignment));
    await page.goto(`${served.url}/criteria`);
    await page.getByRole('button', { name: 'Đặt tiêu chí riêng' }).click();
    await page
      .getByLabel('TCR-01 – Nội dung tiêu chí')
      .fill('Không để hồ sơ quá hạn mà không có thư xin lỗi');
    await page.getByRole('button', { name: 'Lưu tiêu chí riêng' }).click();
    await page.getByText('Đã lưu tiêu chí riêng.').waitFor();
    await page.goto(`${served.url}/assignments/${assignment.id}/report`);
    await page.getByRole('heading', { name: 'Tự kiểm tra theo tiêu chí' }).click();
    const own = page.locator('[data-criterion="TCR-01"]');
    await own.locator('input').first().focus();
    await page.keyboard.press('1');
    expect(await own.getByRole('radio', { name: 'Đạt', exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: /tiêu chí chưa chấm: đạt/ }).click();
    await page.getByText('Đã chấm đạt 22 tiêu chí còn lại.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
