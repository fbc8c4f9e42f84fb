/** Text set into columns of a terminal, where every Vietnamese letter is one column wide once composed. */
export const width = (text: string): number => text.normalize('NFC').length;
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));
export const paddedLeft = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(text))) + text;

/** Cuts to the columns with an ellipsis. */
export const fitted = (text: string, columns: number): string =>
  width(text) <= columns ? padded(text, columns) : `${text.normalize('NFC').slice(0, columns - 1)}…`;

/** Lines of at most so many columns, broken between words. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && width(line) + 1 + width(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
