/** Somebody without a mouse: every step is a key, and the place that takes it can be seen. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** What stands under the keyboard; read within the page. */
interface Place {
  readonly tag: string;
  readonly name: string;
  readonly isRinged: boolean;
  readonly isInSight: boolean;
}

/* The page's own script: nothing of the test's may be used in it. */
function placeInPage(): Place {
  const element = document.activeElement ?? document.body;
  const labels = (element as HTMLInputElement).labels ?? [];
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id));
  const words =
    element.getAttribute('aria-label') ??
    [...[...labels].map((label) => label.textContent), ...named.map((found) => found?.textContent ?? '')]
      .join(' ')
      .trim();
  const name = words === '' ? element.textContent : words;
  // A hidden radio button shows its ring on the words beside it.
  const shown = [element, element.nextElementSibling].filter((each) => each !== null);
  // The browser rings the parts of its own date field, out of reach of the page.
  const isOwnDate = element.getAttribute('type') === 'date';
  const isRinged =
    isOwnDate ||
    shown.some((each) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
      const isClear = outlineColor === 'transparent' || /, 0\)$/.test(outlineColor);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isClear;
    });
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const spots = [0.1, 0.5, 0.9].flatMap((across) =>
    [0.1, 0.5, 0.9].map((down) => [left + (right - left) * across, top + (bottom - top) * down] as const),
  );
  const isInSight = spots.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return { tag: element.tagName, name: name.replace(/\s+/g, ' ').trim(), isRinged, isInSight };
}
export const placeOfFocus = (page: Page): Promise<Place> => page.evaluate(placeInPage);

/** Headings take the focus so that they are read out; they are no place to press a key, and carry no ring. */
const isHeading = ({ tag }: Place): boolean => /^H[1-6]$/.test(tag);

export async function expectSeen(page: Page): Promise<void> {
  const place = await placeOfFocus(page);
  if (isHeading(place)) return;
  expect.soft(place.isRinged, `“${place.name}” (${place.tag}) shows that the keyboard is there`).toBe(true);
  expect.soft(place.isInSight, `“${place.name}” (${place.tag}) is not hidden behind anything`).toBe(true);
}

/** After a deed one is somewhere: nobody has to begin at the top of the page again. */
export async function expectKept(page: Page, deed: string): Promise<void> {
  await expect
    .poll(async () => (await placeOfFocus(page)).tag, { timeout: 5_000, message: `the focus after: ${deed}` })
    .not.toBe('BODY');
}

const MOST_STEPS = 120;
/** Presses Tab until the button, link or field of this name has the keyboard; every stop on the way shows itself. */
export async function tabTo(page: Page, name: RegExp, tag = ''): Promise<number> {
  const passed: string[] = [];
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const place = await placeOfFocus(page);
    // From the last place the browser goes through its own bar back to the first.
    if (place.tag === 'BODY') continue;
    await expectSeen(page);
    if (name.test(place.name) && place.tag.includes(tag)) return step;
    passed.push(place.name.slice(0, 40));
  }
  throw new Error(`The keyboard never reaches ${name}; it passed: ${passed.join(' | ')}`);
}
