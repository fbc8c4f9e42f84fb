/** A large document comes whole over a line that keeps breaking, from the byte at which it broke. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { openBrowser } from './support/browser.ts';
import { openCutLine, seededRandom, type CutLine } from './support/cut-line.ts';
import { assignmentsIn } from './support/ledger-recount.ts';
import { openServed, PASSWORD, visit, type Served } from './support/served.ts';

const MIB = 1_048_576;
const SIZE = 5 * MIB + 12_345;
const NAME = 'bien-ban-kiem-tra.pdf';
const CUTS = 6;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_007);
const paper = Buffer.alloc(SIZE);
for (let at = 0; at + 4 <= SIZE; at += 4) paper.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
paper.write('%PDF-1.7\n');
const sha256 = createHash('sha256').update(paper).digest('hex');

let served: Served;
let browser: Browser;
let line: CutLine;
let assignment: Assignment;

beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
  [assignment] = (await assignmentsIn(served, 'AWAITING_REPORT')) as [Assignment];
  await report();
  const mayCut = (): boolean => cuts() < CUTS;
  line = await openCutLine(served.url, seededRandom(SEED), { chance: 1, mayCut, answered: 300_000 });
}, 60_000);
afterAll(async () => {
  await line.close();
  await browser.close();
  await served.close();
});

const cuts = (): number => [...line.cuts.values()].reduce((sum, count) => sum + count, 0);

async function post(path: string, body: unknown, token?: string): Promise<{ token: string }> {
  const answer = await fetch(`${served.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { token: string };
}

/** The unit has filed its report with the document. */
async function report(): Promise<void> {
  await served.home.runtime.deps.files.put(paper, 'application/pdf');
  const { token } = await post('/sessions', { account: `tt-${assignment.unitId}`, password: PASSWORD });
  const answers = assignment.obligations.map(({ clauseId }) => ({
    clauseId,
    result: 'DONE',
    evidence: [{ kind: 'FILE', sha256, name: NAME }],
  }));
  const filed = { nil: false, summary: 'Đã tự kiểm tra xong.', answers };
  await post(`/assignments/${assignment.id}/report`, { report: filed }, token);
}

async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: NAME }).first().click(),
  ]);
  expect(file.suggestedFilename()).toBe(NAME);
  return readFile(await file.path());
}

test(`Tệp hơn 5 MB tải về qua đường truyền đứt ${CUTS} lần vẫn đủ từng byte (seed ${SEED})`, async () => {
  const { page, context } = await visit(browser, { ...served, url: line.url }, 'chuyen-vien');
  await page.goto(`${line.url}/assignments/${assignment.id}`);
  await page.getByRole('button', { name: NAME }).first().waitFor();
  line.isArmed = true;
  expect((await download(page)).equals(paper)).toBe(true);
  line.isArmed = false;
  console.log(`seed ${SEED}: ${cuts()} cuts`, JSON.stringify(Object.fromEntries(line.cuts)));
  expect(cuts()).toBe(CUTS);
  await context.close();
  expect(served.failures).toEqual([]);
}, 90_000);

test('Đường truyền mất hẳn thì người xem thấy tải đến đâu, có thể dừng, và tải lại được', async () => {
  const { page, context } = await visit(browser, served, 'chuyen-vien');
  await page.goto(`${served.url}/assignments/${assignment.id}`);
  const button = page.getByRole('button', { name: NAME }).first();
  await button.waitFor();
  await page.route('**/evidence/**', (route) =>
    // The first part comes, the next never does.
    route.request().headers()['range'] === `bytes=0-${MIB - 1}` ? route.continue() : route.abort(),
  );
  await button.click();
  await page.getByText('Mất mạng, sẽ tự tải tiếp').waitFor();
  const shown = page.getByRole('progressbar', { name: NAME });
  expect(Number(await shown.getAttribute('value'))).toBe(MIB);
  expect(Number(await shown.getAttribute('max'))).toBe(SIZE);
  await page.getByRole('button', { name: 'Dừng tải' }).click();
  await shown.waitFor({ state: 'detached' });
  await page.unroute('**/evidence/**');
  expect((await download(page)).equals(paper)).toBe(true);
  await context.close();
}, 60_000);

test('Tệp trên máy chủ khác với mã kiểm tra thì không được lưu, và người xem được báo', async () => {
  const { page, context } = await visit(browser, served, 'chuyen-vien');
  await page.goto(`${served.url}/assignments/${assignment.id}`);
  let asked = 0;
  await page.route('**/evidence/**', (route) => {
    asked += 1;
    const headers = { 'content-range': 'bytes 0-3/4', 'content-type': 'application/pdf' };
    return route.fulfill({ status: 206, headers, body: 'khác'.slice(0, 4) });
  });
  await page.getByRole('button', { name: NAME }).first().click();
  await page.getByText('Tệp tải về không khớp với mã kiểm tra').waitFor();
  expect(asked).toBe(2);
  await context.close();
}, 60_000);
