/** Paragraphs and cells as the decree wants them, in the units of WordprocessingML: twips, half-points, 240ths of a line. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  NoBreakHyphen,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { NOTATION, unbroken } from './letter-lines.ts';
import { FIRST_LINE_MM, LINE_SPACING, PARAGRAPH_GAP_PT, POINTS } from './page-layout.ts';

/** What a page or a cell is filled with. */
export type Flow = Paragraph | Table;

export const twipsOfPoints = (points: number): number => points * 20;
/** Rounded: cut off, as the library does, 20 mm would fall short of the decree's least margin. */
export const twipsOfMm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const halfPoints = (points: number): number => points * 2;

export interface Face {
  readonly points: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
}
/** A notation is never broken at its hyphens: `455/UBND-NV`. */
export const firmHyphens = (text: string): readonly ({ readonly text: string } | 'HYPHEN')[] =>
  unbroken(text)
    .split(NOTATION)
    .flatMap((part, index) =>
      index % 2 === 0
        ? [{ text: part }]
        : part
            .split('-')
            .flatMap((piece, place) =>
              place === 0 ? [{ text: piece }] : (['HYPHEN', { text: piece }] as const),
            ),
    );

export const run = (text: string, { points, ...face }: Face): TextRun =>
  new TextRun({
    children: firmHyphens(text).map((piece) => (piece === 'HYPHEN' ? new NoBreakHyphen() : piece.text)),
    size: halfPoints(points),
    ...face,
  });

/** A line without gaps: heads, signature blocks, lists of recipients. */
export const line = (text: string, face: Face, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0 },
    // The paragraph's own mark would otherwise stretch the last line to the size of the body.
    run: { size: halfPoints(face.points) },
    ...options,
    children: [run(text, face)],
  });

export const centred = (text: string, face: Face, options: IParagraphOptions = {}): Paragraph =>
  line(text, face, { alignment: AlignmentType.CENTER, ...options });

/** A paragraph of the body: both edges straight, first line indented, a gap below. */
export const bodyParagraph = (
  text: string,
  options: IParagraphOptions & { readonly bold?: boolean } = {},
): Paragraph => {
  const { bold = false, ...rest } = options;
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twipsOfMm(FIRST_LINE_MM) },
    spacing: {
      before: 0,
      after: twipsOfPoints(PARAGRAPH_GAP_PT),
      line: 240 * LINE_SPACING,
      lineRule: LineRuleType.AUTO,
    },
    ...rest,
    children: [run(text, { points: POINTS.body, bold })],
  });
};

/** Empty height between two parts of the page. */
export const gap = (points: number, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: twipsOfPoints(points), lineRule: LineRuleType.EXACT },
  });

/** A thin rule of exact length, centred in a column: the upper border of an all but empty paragraph. */
export function rule(lengthMm: number, columnMm: number): Paragraph {
  const side = twipsOfMm(Math.max(0, (columnMm - lengthMm) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 30, after: 0, line: 60, lineRule: LineRuleType.EXACT },
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** Columns without borders; a row never breaks across pages. */
export const columns = (
  widthsMm: readonly number[],
  rows: readonly (readonly (readonly Flow[])[])[],
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(widthsMm.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widthsMm.map((width) => twipsOfMm(width)),
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: twipsOfMm(widthsMm[index] ?? 0), type: WidthType.DXA },
                margins: NO_MARGINS,
                verticalAlign: VerticalAlignTable.TOP,
                children,
              }),
          ),
        }),
    ),
  });
