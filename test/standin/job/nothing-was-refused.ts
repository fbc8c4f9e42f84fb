/** At the end of a run: what the policies refused, and what the system could not do. */
import { readFile } from 'node:fs/promises';
import type { Cloud } from './cloud.ts';

const STUCK: ReadonlySet<unknown> = new Set(['DEFERRED', 'SENDING', 'FAILED', 'AMBIGUOUS']);
const REFUSAL = /is not authorized to perform: [\w:]+/g;

export async function nothingWasRefused({ story, done, ministack }: Cloud): Promise<void> {
  story.chapter('At the end');
  await story.step('No call of a function was refused by its policies', async () => {
    const refused = new Set((await readFile(ministack.log, 'utf8')).match(REFUSAL));
    if (refused.size > 0) throw new Error([...refused].join('; '));
  });
  await story.step('The relay has carried out every event', async () => {
    const { items } = await done('GET', '/ledger/failed-events', { as: 'kiem-soat' });
    if (items.length > 0) throw new Error(JSON.stringify(items));
  });
  await story.step('Every mail has left, waits for its morning, or is no longer needed', async () => {
    const { items } = await done('GET', '/mails?limit=200', { as: 'quan-tri' });
    const stuck = items.filter(({ standing }) => STUCK.has(standing));
    if (stuck.length > 0)
      throw new Error(JSON.stringify(stuck.map(({ key, inWords }) => ({ key, inWords }))));
  });
}
