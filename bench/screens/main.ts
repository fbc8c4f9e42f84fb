/**
 * `npm run bench:screens`: what a commune officer waits for, in a real browser over a slow line, beside the goals. Kept for
 * the README with `npm run figures`.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../test/web/support/browser.ts';
import { atMost, verdictOf, type Finding } from '../goals.ts';
import { machine as machineNow } from '../machine.ts';
import { printFinding, printMachine } from '../report.ts';
import { startAsNewcomer, type Newcomer } from './newcomer.ts';
import { openSlowPage, type SlowPage } from './slow-line.ts';

const RESULTS = fileURLToPath(new URL('../screens.json', import.meta.url));
const LINE = '400 kbit/s, 400 ms, processor slowed 4 times, nothing cached';
const OFFICER = 'cb-so-tai-chinh';

const findings: Finding[] = [];
function found(finding: Finding): void {
  findings.push(finding);
  printFinding(finding);
}
const kilobytes = (bytes: number): number => bytes / 1024;

/** Seconds until what a person came for is on the screen. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function firstLoad(slow: SlowPage, { url, password }: Newcomer): Promise<void> {
  const { page } = slow;
  const account = page.getByLabel('Tài khoản');
  const toSignIn = await seconds(async () => {
    await page.goto(url, { waitUntil: 'commit' });
    await account.fill(OFFICER);
  });
  found({
    name: 'first page to typing the account',
    value: toSignIn,
    unit: 's',
    goal: atMost(3),
    note: LINE,
  });
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  const toStart = await seconds(async () => {
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('main').getByRole('link').first().waitFor();
  });
  found({
    name: 'signing in to the list of what is owed',
    value: toStart,
    unit: 's',
    note: 'password check included',
  });
  await page.waitForLoadState('networkidle');
  found({
    name: 'bytes of the first load, sign-in and start page',
    value: kilobytes(slow.bytes()),
    unit: 'KB',
    goal: atMost(100),
    note: 'everything over the line, data and typeface included',
  });
}

async function again(slow: SlowPage): Promise<void> {
  const { page } = slow;
  const value = await seconds(async () => {
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('main').getByRole('link').first().waitFor();
  });
  found({ name: 'the start page again', value, unit: 's', goal: atMost(3), note: 'files cached, data anew' });
  slow.bytes();
}

const SENTENCE = 'Đơn vị đã tự kiểm tra xong các nội dung được giao. ';
/** The longest interaction in milliseconds, at the pace of a quick typist. */
async function typing({ page, longestInteraction }: SlowPage): Promise<number> {
  const field = page.getByRole('textbox').first();
  await field.waitFor();
  await page.waitForLoadState('networkidle');
  await longestInteraction();
  await field.pressSequentially(SENTENCE.repeat(3), { delay: 80 });
  return longestInteraction();
}

/** The same keys in a page with nothing else: what the browser itself needs on this machine. */
async function typingInBareField(browser: Browser, url: string): Promise<number> {
  const bare = await openSlowPage(browser);
  await bare.page.goto(new URL('/openapi.json', url).href);
  await bare.page.setContent('<textarea rows="6" cols="80"></textarea>');
  const longest = await typing(bare);
  await bare.context.close();
  return longest;
}

async function work(slow: SlowPage, bare: number): Promise<void> {
  const { page } = slow;
  await page.getByRole('navigation').getByRole('link', { name: 'Nhiệm vụ' }).click();
  const first = page.getByRole('main').locator('a[href^="/assignments/"]').first();
  await first.waitFor();
  const href = (await first.getAttribute('href')) ?? '';
  const value = await seconds(async () => {
    await first.click();
    await page.waitForURL((address) => address.pathname === href);
    await page.locator('.waiting').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  });
  found({
    name: 'from the list to an assignment with its story',
    value,
    unit: 's',
    note: 'first visit of that screen',
  });
  await page.goto(new URL(`${href}/report`, page.url()).href);
  const longest = await typing(slow);
  found({
    name: 'longest interaction while typing a report',
    value: longest,
    unit: 'ms',
    goal: atMost(50),
    note: `Event Timing to the next picture, processor slowed 4 times; ${bare} ms in a bare field of an empty page`,
  });
}

const newcomer = await startAsNewcomer();
const browser = await openBrowser();
try {
  const machine = machineNow();
  printMachine(machine);
  const slow = await openSlowPage(browser);
  await firstLoad(slow, newcomer);
  await again(slow);
  await work(slow, await typingInBareField(browser, newcomer.url));
  const figures = findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) }));
  const measuredOn = new Date().toISOString().slice(0, 10);
  await writeFile(RESULTS, `${JSON.stringify({ measuredOn, machine, figures }, null, 2)}\n`);
} finally {
  await browser.close();
  await newcomer.close();
}
