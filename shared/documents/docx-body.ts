import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  bodyParagraph,
  centred,
  columns,
  gap,
  line,
  twipsOfMm,
  twipsOfPoints,
  type Flow,
} from './docx-parts.ts';
import type { LetterBlock } from './letter.ts';
import { LongTable, markersOf } from './long-table.ts';
import { POINTS, TEXT_WIDTH_MM } from './page-layout.ts';

type TableBlock = Extract<LetterBlock, { kind: 'TABLE' }>;
type BlankBlock = Extract<LetterBlock, { kind: 'BLANK' }>;
type SignBlock = Extract<LetterBlock, { kind: 'SIGN_HERE' }>;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const TEXT_TWIPS = twipsOfMm(TEXT_WIDTH_MM);

type Weight = 'HEAD' | 'PLAIN' | 'TOTAL';

function cell(text: string, column: TableBlock['columns'][number], weight: Weight): TableCell {
  const alignment = weight === 'HEAD' ? AlignmentType.CENTER : ALIGNMENTS[column.align];
  return new TableCell({
    width: { size: Math.round((TEXT_TWIPS * column.share) / 100), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(text, { points: POINTS.table, bold: weight !== 'PLAIN' }, { alignment })],
  });
}

/** From so many rows on it is one row that is repeated. */
const LONG_TABLE = 100;

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
};

/** A ruled table as wide as the text; its head repeats on the next page. */
function table({ columns: heads, rows, lastRowIsTotal }: TableBlock): Flow[] {
  const row = (texts: readonly string[], weight: Weight) =>
    new TableRow({
      cantSplit: true,
      tableHeader: weight === 'HEAD',
      children: heads.map((head, index) => cell(texts[index] ?? '', head, weight)),
    });
  const titles = heads.map(({ title }) => title);
  const [plain, total] = lastRowIsTotal ? [rows.slice(0, -1), rows.slice(-1)] : [rows, []];
  const withRows = (shown: readonly (readonly string[])[]) => ({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_TWIPS, type: WidthType.DXA },
    columnWidths: heads.map(({ share }) => Math.round((TEXT_TWIPS * share) / 100)),
    borders: BORDERS,
    rows: [
      row(titles, 'HEAD'),
      ...shown.map((texts) => row(texts, 'PLAIN')),
      ...total.map((texts) => row(texts, 'TOTAL')),
    ],
  });
  if (plain.length < LONG_TABLE) return [new Table(withRows(plain)), gap(8)];
  const markers = markersOf(heads.length);
  return [new LongTable(withRows([markers]), { markers, rows: plain }), gap(8)];
}

const dottedLine = (keepNext: boolean): Paragraph =>
  new Paragraph({
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_TWIPS, leader: LeaderType.DOT }],
    spacing: { before: 0, after: twipsOfPoints(2) },
    children: [new TextRun({ children: [new Tab()], size: POINTS.body * 2 })],
  });

const blank = ({ label, lines }: BlankBlock, isLast: boolean): Flow[] => [
  line(label, { points: POINTS.body }, { keepNext: true, spacing: { before: twipsOfPoints(4), after: 0 } }),
  ...Array.from({ length: lines }, () => dottedLine(isLast)),
];

function signHere({ places }: SignBlock): Flow[] {
  const widths = places.map(() => TEXT_WIDTH_MM / places.length);
  const cells = places.map(({ title, note }) => [
    centred(
      title,
      { points: POINTS.signature, bold: true },
      { spacing: { before: twipsOfPoints(12), after: 0 } },
    ),
    centred(
      note,
      { points: POINTS.table, italics: true },
      { spacing: { before: 0, after: twipsOfPoints(40) } },
    ),
  ]);
  return [columns(widths, [cells])];
}

/** One block of the text. `isLast` keeps it with the signature that follows, which never stands on a page alone. */
export function docxBlock(block: LetterBlock, isLast: boolean): Flow[] {
  switch (block.kind) {
    case 'PARAGRAPH':
      return [bodyParagraph(block.text, { keepNext: isLast })];
    case 'HEADING':
      return [bodyParagraph(block.text, { bold: true, keepNext: true })];
    case 'TABLE':
      return table(block);
    case 'BLANK':
      return blank(block, isLast);
    case 'SIGN_HERE':
      return signHere(block);
  }
}
