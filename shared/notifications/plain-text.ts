/** Text from people on its way into a mail: one line, no invisible tricks, and safe inside markup. */

// Bidirectional overrides and isolates can make a reader see another order of letters than was written.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const CONTROL_OR_BREAK = /[\p{Cc}\u2028\u2029]+/gu;

/** One line in NFC without control, invisible or bidirectional characters; spaces are collapsed. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(CONTROL_OR_BREAK, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');

/** One line, cut at a word so that it has at most `length` characters; a cut is shown by `…`. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text);
  const characters = Array.from(line);
  if (characters.length <= length) return line;
  const cut = characters.slice(0, length - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–-]+$/u, '')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as element content and as a quoted attribute value. */
export const escapeHtml = (text: string): string =>
  oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A web address that may become a link: `http` or `https` only, as the URL parser writes it; otherwise nothing. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
