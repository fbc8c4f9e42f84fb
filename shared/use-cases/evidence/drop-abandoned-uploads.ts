import { DAY_MS, instantAt, millisOf } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';

/** What nobody has gone on with for a day will not be finished; whoever comes back sends it anew. */
export async function dropAbandonedUploads({
  files,
  clock,
}: Pick<Dependencies, 'files' | 'clock'>): Promise<void> {
  await files.unfinished?.dropUntouchedSince?.(instantAt(millisOf(clock.now()) - DAY_MS));
}
