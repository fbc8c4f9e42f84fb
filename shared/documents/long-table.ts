/**
 * Tables of thousands of rows. The library builds some fifty objects for each cell and turns them into text in one go, which
 * for 3,321 units takes seconds during which nobody else is answered. So it writes one row with markers in its cells, and
 * that row is repeated as text, a part at a time.
 */
import { Table, type ITableOptions } from 'docx';
import { randomUUID } from 'node:crypto';
import { firmHyphens } from './docx-parts.ts';

export interface Repetition {
  /** What stands in the cells of the row that is repeated. */
  readonly markers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Nobody can guess it, so no text of a document can pass for it; it never reaches the file. */
export const markersOf = (count: number): string[] => {
  const row = randomUUID();
  return Array.from({ length: count }, (_, column) => `${row}-${column}`);
};

/** A table of which one row stands for many. */
export class LongTable extends Table {
  readonly repetition: Repetition;

  constructor(options: ITableOptions, repetition: Repetition) {
    super(options);
    this.repetition = repetition;
  }
}

const ROWS_AT_ONCE = 100;
const textXml = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};
/** Control characters, which XML cannot carry, are left out. */
const escaped = (text: string): string =>
  text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (character) => ESCAPES[character] ?? '');

const cellXml = (text: string): string =>
  firmHyphens(text)
    .map((piece) => (piece === 'HYPHEN' ? '<w:noBreakHyphen/>' : textXml(escaped(piece.text))))
    .join('');

/** The pieces of the row between its markers. */
function piecesOf(row: string, markers: readonly string[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const marker of markers) {
    const cell = textXml(marker);
    const at = row.indexOf(cell, from);
    if (at < 0) throw new Error('The library wrote the row to be repeated in another way');
    pieces.push(row.slice(from, at));
    from = at + cell.length;
  }
  return [...pieces, row.slice(from)];
}

const ROW_END = '</w:tr>';

function* repeated(row: string, { markers, rows }: Repetition): Generator<string> {
  const pieces = piecesOf(row, markers);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    let part = '';
    for (const cells of rows.slice(start, start + ROWS_AT_ONCE)) {
      for (const [column, piece] of pieces.entries())
        part += column < markers.length ? piece + cellXml(cells[column] ?? '') : piece;
    }
    yield part;
  }
}

/** The document's text with every row repeated, in parts that are quickly made. */
export function* withRepetitions(xml: string, repetitions: readonly Repetition[]): Generator<string> {
  let from = 0;
  for (const repetition of repetitions) {
    const marker = xml.indexOf(repetition.markers[0] ?? '', from);
    const start = Math.max(xml.lastIndexOf('<w:tr>', marker), xml.lastIndexOf('<w:tr ', marker));
    const end = xml.indexOf(ROW_END, marker) + ROW_END.length;
    yield xml.slice(from, start);
    yield* repeated(xml.slice(start, end), repetition);
    from = end;
  }
  yield xml.slice(from);
}
