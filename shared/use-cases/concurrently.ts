/**
 * Carries out an action on everything that comes, a few at a time: the ledger groups what is committed together, so
 * waiting for each commit before the next would make a long run several times longer.
 */
export async function concurrently<Item>(
  items: AsyncIterable<Item>,
  atOnce: number,
  action: (item: Item) => Promise<void>,
): Promise<void> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < atOnce) continue;
    await Promise.all(batch.map(action));
    batch = [];
  }
  await Promise.all(batch.map(action));
}
