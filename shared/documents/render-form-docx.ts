import { docxBlock } from './docx-body.ts';
import { docxBytes } from './docx-bytes.ts';
import { centred, gap } from './docx-parts.ts';
import type { Annex } from './letter.ts';
import { POINTS } from './page-layout.ts';

/** The same form gives the same bytes. */
export function renderFormDocx({ heading, title, blocks }: Annex): Promise<Uint8Array> {
  const face = { points: POINTS.title, bold: true };
  return docxBytes(title, [
    centred(heading, face),
    centred(title.toLocaleUpperCase('vi'), face),
    gap(8),
    ...blocks.flatMap((block, index) => docxBlock(block, blocks[index + 1]?.kind === 'SIGN_HERE')),
  ]);
}
