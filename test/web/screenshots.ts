/**
 * `npm run screenshots`: the pictures of the README, taken of the running sample three weeks after its letter was issued,
 * when some units are late and letters are drafted.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareAssembly } from '../support/assembly.ts';
import { openBrowser } from './support/browser.ts';
import { openServed, visit, type Served } from './support/served.ts';
import { filled, sampleOf, type Sample } from './tour/sample.ts';
import { letWeeksPass } from './tour/weeks-of-work.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screens', import.meta.url));
const DAY = '2026-12-03';

interface Picture {
  readonly name: string;
  readonly account: string;
  readonly path: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: true;
}
const PHONE = { width: 375, height: 720 };
const PICTURES: readonly Picture[] = [
  { name: 'office-today', account: 'chuyen-vien', path: '/' },
  { name: 'directive-matrix', account: 'chuyen-vien', path: '/directives/{directive}' },
  { name: 'directive-draft', account: 'chuyen-vien', path: '/directives/{draft}/draft' },
  { name: 'figures', account: 'chuyen-vien', path: '/directives/{directive}/figures' },
  { name: 'assignment', account: 'chuyen-vien', path: '/assignments/{planned}', dark: true },
  { name: 'unit-today-phone', account: '{officer}', path: '/', size: PHONE },
  { name: 'unit-report-phone', account: '{officer}', path: '/assignments/{owed}/report', size: PHONE },
];

await prepareAssembly();
const browser = await openBrowser();
const served = await openServed();

async function take(picture: Picture, sample: Sample, { url }: Served): Promise<void> {
  const { name, account, path, size = { width: 1280, height: 800 }, dark } = picture;
  const { page, context } = await visit(browser, served, filled(account, sample), size);
  await page.emulateMedia({ colorScheme: dark === true ? 'dark' : 'light', reducedMotion: 'reduce' });
  // First-visit hints are put away, as on the second day.
  await page.goto(`${url}${filled(path, sample)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const hint of await page.getByRole('button', { name: 'Đã hiểu, cất đi' }).all()) await hint.click();
  await page.waitForLoadState('networkidle');
  await page.locator('link[href="/assets/fonts.css"]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  process.stdout.write(`docs/screens/${name}.png\n`);
  await context.close();
}

try {
  await mkdir(FOLDER, { recursive: true });
  const { directive = '' } = await sampleOf(served);
  await letWeeksPass(served, directive);
  await served.until(DAY, 10);
  const sample = await sampleOf(served);
  for (const picture of PICTURES) await take(picture, sample, served);
} finally {
  await browser.close();
  await served.close();
}
