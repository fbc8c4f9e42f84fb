import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { docxBlock } from './docx-body.ts';
import { docxFoot } from './docx-foot.ts';
import { docxHead, docxOpening } from './docx-head.ts';
import { centred, gap, rule, twipsOfMm, type Flow } from './docx-parts.ts';
import { annexReference, letterFullTitle } from './letter-lines.ts';
import type { Annex, LetterDraft } from './letter.ts';
import { FONT, PAGE, POINTS, ruleMm, TEXT_WIDTH_MM } from './page-layout.ts';
import { plainProperties, withoutZipTimes } from './reproducible-docx.ts';

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: POINTS.pageNumber * 2 })],
      }),
    ],
  });

/** Pages are numbered through to the end of the annexes, from the second page on. The last paragraph is Word's own need. */
const section = (children: readonly Flow[]): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      size: { width: twipsOfMm(PAGE.widthMm), height: twipsOfMm(PAGE.heightMm) },
      margin: {
        top: twipsOfMm(PAGE.topMm),
        bottom: twipsOfMm(PAGE.bottomMm),
        left: twipsOfMm(PAGE.leftMm),
        right: twipsOfMm(PAGE.rightMm),
        header: twipsOfMm(PAGE.pageNumberMm),
        footer: twipsOfMm(PAGE.pageNumberMm),
      },
      pageNumbers: { start: 1 },
    },
  },
  headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
  children,
});

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
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: POINTS.body * 2, language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      section([...letterFlow(draft), ...draft.annexes.flatMap((annex) => annexFlow(draft, annex)), gap(1)]),
    ],
  });
  const bytes = await Packer.toBuffer(document, undefined, [plainProperties(letterFullTitle(draft))]);
  return withoutZipTimes(new Uint8Array(bytes));
}
