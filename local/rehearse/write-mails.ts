/** Every mail of a rehearsal as an `.eml` file that any mail program opens, in the order of sending. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeMime } from '../../shared/notifications/mime.ts';
import type { Rehearsal } from './rehearsal.ts';

export async function writeMails(
  folder: string,
  { mails }: Rehearsal,
  from: { readonly name: string; readonly address: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const identity = { from, domain: from.address.split('@')[1] ?? 'localhost', listName: 'dien-tap' };
  for (const [index, mail] of mails.entries()) {
    const number = String(index + 1).padStart(4, '0');
    const composed = await composeMime(
      { key: `${number} ${mail.at} ${mail.to.address}`, ...mail },
      identity,
      mail.at,
    );
    if (composed === undefined) throw new Error(`Nobody can be written to at ${mail.to.address}`);
    await writeFile(
      join(folder, `${number}-${mail.at.slice(0, 10)}-${mail.to.address.split('@')[0] ?? ''}.eml`),
      composed.raw,
    );
  }
}
