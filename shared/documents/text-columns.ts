/** Wrapping and columns for a fixed-width edition. Vietnamese is kept in NFC, where a letter with its marks is one column. */
import type { LetterBlock } from './letter.ts';

/** Words wrapped to a width; leading blanks belong to the first line. A longer word keeps a line to itself. */
export function wrapped(text: string, width: number): string[] {
  const lead = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = lead;
  for (const word of text.slice(lead.length).split(/ (?! )/)) {
    const next = line.trim() === '' ? line + word : `${line} ${word}`;
    if (next.length > width && line.trim() !== '') {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}

export const centredText = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text;

/** Two columns side by side, the left one padded to its width. */
export const beside = (left: readonly string[], right: readonly string[], leftWidth: number): string[] =>
  Array.from(
    { length: Math.max(left.length, right.length) },
    (_, index) => (left[index] ?? '').padEnd(leftWidth) + (right[index] ?? ''),
  );

type TableBlock = Extract<LetterBlock, { kind: 'TABLE' }>;

/** A table ruled with bars, its cells wrapped to their share of the width. */
export function textTable({ columns, rows }: TableBlock, width: number): string[] {
  const widths = columns.map(({ share }) => Math.max(4, Math.floor((width * share) / 100) - 3));
  const ruled = (cells: readonly string[]): string[] => {
    const parts = widths.map((cellWidth, index) => wrapped(cells[index] ?? '', cellWidth));
    const height = Math.max(...parts.map(({ length }) => length));
    return Array.from(
      { length: height },
      (_, at) => `| ${parts.map((part, index) => (part[at] ?? '').padEnd(widths[index] ?? 0)).join(' | ')} |`,
    );
  };
  const edge = `+${widths.map((cellWidth) => '-'.repeat(cellWidth + 2)).join('+')}+`;
  return [edge, ...ruled(columns.map(({ title }) => title)), edge, ...rows.flatMap(ruled), edge];
}
