import { docxBlock } from './docx-body.ts';
import { docxFoot } from './docx-foot.ts';
import { docxHead, docxOpening } from './docx-head.ts';
import { docxBytes } from './docx-bytes.ts';
import { centred, gap, rule, type Flow } from './docx-parts.ts';
import { annexReference, letterFullTitle } from './letter-lines.ts';
import type { Annex, LetterDraft } from './letter.ts';
import { POINTS, ruleMm, TEXT_WIDTH_MM } from './page-layout.ts';

const letterFlow = (draft: LetterDraft): Flow[] => [
  docxHead(draft),
  ...docxOpening(draft),
  ...draft.body.flatMap((block, index) => docxBlock(block, index === draft.body.length - 1)),
  ...docxFoot(draft),
];

function annexFlow(draft: LetterDraft, annex: Annex): Flow[] {
  const title = annex.title.toLocaleUpperCase('vi');
  const face = { points: POINTS.title, bold: true };
  return [
    centred(annex.heading, face, { pageBreakBefore: true }),
    centred(title, face),
    centred(annexReference(draft), { points: POINTS.title, italics: true }),
    rule(ruleMm(title, POINTS.title, TEXT_WIDTH_MM / 2), TEXT_WIDTH_MM),
    gap(8),
    ...annex.blocks.flatMap((block, index) =>
      docxBlock(block, annex.blocks[index + 1]?.kind === 'SIGN_HERE'),
    ),
  ];
}

/**
 * The letter as a Word document in the form of Decree 30/2020, appendix I. The same draft gives the same bytes, so the
 * file can be filed and checked by its hash.
 */
export async function renderLetterDocx(draft: LetterDraft): Promise<Uint8Array> {
  const annexes = draft.annexes.flatMap((annex) => annexFlow(draft, annex));
  return docxBytes(letterFullTitle(draft), [...letterFlow(draft), ...annexes]);
}
