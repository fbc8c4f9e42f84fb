/** The parts of a document's text as HTML, shared by letters and forms. */
import { NOTATION, unbroken } from './letter-lines.ts';
import type { LetterBlock } from './letter.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Escaped prose in which neither a notation nor a number with its word is broken across lines. */
export const prose = (text: string): string =>
  unbroken(text)
    .split(NOTATION)
    .map((part, index) =>
      index % 2 === 0 ? escaped(part) : `<span class="notation">${escaped(part)}</span>`,
    )
    .join('');

function table({ columns, rows, lastRowIsTotal }: Extract<LetterBlock, { kind: 'TABLE' }>): string {
  const heads = columns
    .map(({ title, share }) => `<th scope="col" style="width:${share}%">${prose(title)}</th>`)
    .join('');
  const row = (cells: readonly string[], index: number): string => {
    const className = lastRowIsTotal && index === rows.length - 1 ? ' class="total"' : '';
    const tds = columns
      .map(({ align }, at) => `<td class="${align}">${prose(cells[at] ?? '')}</td>`)
      .join('');
    return `<tr${className}>${tds}</tr>`;
  };
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`;
}

export function blockHtml(part: LetterBlock): string {
  switch (part.kind) {
    case 'PARAGRAPH':
      return `<p>${prose(part.text)}</p>`;
    case 'HEADING':
      return `<h2>${prose(part.text)}</h2>`;
    case 'TABLE':
      return table(part);
    case 'BLANK':
      return `<div class="blank"><div>${prose(part.label)}</div>${'<div class="dots"></div>'.repeat(part.lines)}</div>`;
    case 'SIGN_HERE':
      return `<div class="sign">${part.places.map(({ title, note }) => `<div><b>${escaped(title)}</b><br><i>${escaped(note)}</i></div>`).join('')}</div>`;
  }
}
