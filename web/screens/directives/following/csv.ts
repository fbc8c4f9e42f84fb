/** The list as a file that a spreadsheet opens: UTF-8 with a mark, so that Vietnamese letters come out right. */

/** As in RFC 4180, but what a spreadsheet set to Vietnamese takes for the next column: there the comma is for decimals. */
const SEPARATOR = ';';
const NEEDS_QUOTES = /[";,\r\n]/;
/** A spreadsheet would run these as a formula; an apostrophe makes it a plain text. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const BYTE_ORDER_MARK = '\uFEFF';
export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + lines.map((line) => `${line.map(cellOf).join(SEPARATOR)}\r\n`).join('');
