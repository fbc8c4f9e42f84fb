/** Enough to hide the way to the table, not so many that it is throttled. */
const AT_ONCE = 16;

/** Runs `work` on every item, a few at a time; answers in the order of the items. The first error stops the rest. */
export async function inParallel<T, Result>(
  items: readonly T[],
  work: (item: T) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}
