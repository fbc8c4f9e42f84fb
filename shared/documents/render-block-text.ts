/** The parts of a document's text in plain text, shared by letters and forms. */
import type { LetterBlock } from './letter.ts';
import { centredText, textTable, wrapped } from './text-columns.ts';

export const WIDTH = 96;
const INDENT = '    ';

export const middle = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => wrapped(line, width - 2).map((part) => centredText(part, width)));

export function blockText(part: LetterBlock): string[] {
  switch (part.kind) {
    case 'PARAGRAPH':
    case 'HEADING':
      return wrapped(INDENT + part.text, WIDTH);
    case 'TABLE':
      return textTable(part, WIDTH);
    case 'BLANK':
      return [part.label, ...Array.from({ length: part.lines }, () => '.'.repeat(WIDTH))];
    case 'SIGN_HERE': {
      const width = Math.floor(WIDTH / part.places.length);
      const place = (lines: readonly string[]): string =>
        lines.map((line) => centredText(line, width).padEnd(width)).join('');
      return [
        '',
        place(part.places.map(({ title }) => title)),
        place(part.places.map(({ note }) => note)),
        '',
        '',
      ];
    }
  }
}

/** Ended by `\n`, without blanks at the ends of lines or lines at the end of the text. */
export const inLines = (lines: readonly string[]): string =>
  `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
