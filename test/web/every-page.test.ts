/** Every page, by everybody who goes there: for those who listen, who use keys only, who enlarge, who hold a phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { openServed, visit, type Served, type Visit } from './support/served.ts';
import { unreadable } from './tour/clipped.ts';
import { PLACES } from './tour/places.ts';
import { filled, sampleOf, type Sample } from './tour/sample.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The whole window at 200 % is half as wide; 320 px is the narrowest phone (WCAG 2.2, 1.4.10). */
const SIZES = { desktop: [1366, 850], 'zoomed to 200 %': [683, 425], phone: [320, 640] } as const;

let served: Served;
let browser: Browser;
let sample: Sample;
const visits = new Map<string, Visit>();
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
  sample = await sampleOf(served);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function pageOf(account: string): Promise<Visit> {
  const known = visits.get(account);
  if (known !== undefined) return known;
  const fresh = await visit(browser, served, account);
  visits.set(account, fresh);
  return fresh;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${served.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.waiting').waitFor({ state: 'detached' });
}

type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly html: string }[];
};
async function axe(page: Page): Promise<string[]> {
  // Evaluated, not added to the page: its policy of content allows no foreign script, and is to stay on.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (rules) => {
    const { axe: engine } = window as unknown as {
      axe: { run: (where: Document, options: unknown) => Promise<{ violations: Violation[] }> };
    };
    return (await engine.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations;
  }, RULES);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

describe.each(PLACES)('$account at $path', ({ account, path }) => {
  test('is readable, listens well, and nothing complains', async () => {
    const { page, complaints } = await pageOf(filled(account, sample));
    complaints.length = 0;
    const faults: Record<string, string[]> = {};
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      await page.setViewportSize({ width, height });
      if (size === 'desktop') await open(page, filled(path, sample));
      faults[size] = await page.evaluate(unreadable);
    }
    await page.setViewportSize({ width: 1366, height: 850 });
    faults['axe'] = await axe(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    faults['axe in the dark'] = await axe(page);
    await page.emulateMedia({ colorScheme: 'light' });
    faults['the browser'] = [...complaints];
    expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({});
  });
});
