import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filteredPage } from '../../shared/use-cases/filtered-page.ts';
import { granted } from './province.ts';

/** A list that hands out pages as the ledger does. */
const pagesOf =
  (entries: readonly number[]) => async (page: { readonly limit: number; readonly after?: string }) => {
    const start = page.after === undefined ? 0 : Number(page.after);
    const items = entries.slice(start, start + page.limit);
    return start + page.limit < entries.length ? { items, next: String(start + page.limit) } : { items };
  };

test('whatever is wanted comes exactly once and in order, over any number of pages', async () => {
  const wanted = fc.array(fc.boolean(), { maxLength: 1200 });
  await fc.assert(
    fc.asyncProperty(wanted, fc.integer({ min: 1, max: 70 }), async (keep, limit) => {
      const fetch = pagesOf(keep.map((_, index) => index));
      const seen: number[] = [];
      let after: string | undefined;
      do {
        const page = granted(
          await filteredPage({ limit, after }, fetch, async (entries) =>
            entries.map((entry) => (keep[entry] === true ? entry : undefined)),
          ),
        );
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(keep.flatMap((isWanted, index) => (isWanted ? [index] : [])));
    }),
    { numRuns: 40 },
  );
});

test('one request looks at a bounded number of entries and says where to go on', async () => {
  const entries = Array.from({ length: 12_000 }, (_, index) => index);
  const rare = async (found: readonly number[]) =>
    found.map((entry) => (entry === 11_999 ? entry : undefined));
  const first = granted(await filteredPage({ limit: 10 }, pagesOf(entries), rare));
  expect(first.items).toEqual([]);
  const second = granted(await filteredPage({ limit: 10, after: first.next }, pagesOf(entries), rare));
  const third = granted(await filteredPage({ limit: 10, after: second.next }, pagesOf(entries), rare));
  expect(third.items).toEqual([11_999]);
});
