/** What every page must stand: the eye, the ear, the narrow window, the dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Visit } from '../support/served.ts';
import { unreadable } from './clipped.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The whole window at 200 % is half as wide; 320 px is the narrowest phone (WCAG 2.2, 1.4.10). */
const SIZES = { desktop: [1366, 850], 'zoomed to 200 %': [683, 425], phone: [320, 640] } as const;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
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

/** What is wrong, by where it shows; empty on a page that anybody can use. */
export async function faultsAt(
  address: string,
  { page, complaints }: Visit,
): Promise<Record<string, string[]>> {
  complaints.length = 0;
  const faults: Record<string, string[]> = {};
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    await page.setViewportSize({ width, height });
    if (size === 'desktop') await open(page, address);
    faults[size] = await page.evaluate(unreadable);
  }
  await page.setViewportSize({ width: 1366, height: 850 });
  faults['axe'] = await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  faults['axe in the dark'] = await axe(page);
  await page.emulateMedia({ colorScheme: 'light' });
  faults['the browser'] = [...complaints];
  return Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0));
}
