import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import type { Journal } from './journal.ts';

/** Every file that was acknowledged is on the disk, whole. */
export async function auditEvidence(folder: string, journal: Journal): Promise<void> {
  const files = createDiskFiles(folder);
  for (const [sha256, text] of journal.evidence) {
    const found = await files.get(sha256).catch(() => undefined);
    if (found === undefined || new TextDecoder().decode(found.bytes) !== text)
      journal.violate('Nothing acknowledged is lost', `the evidence ${sha256}`);
  }
}
