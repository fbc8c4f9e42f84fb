/** Search as people type it: without diacritics, without capitals, `đ` as `d`. */

/**
 * NFD takes a letter and its marks apart, so dropping the marks leaves the bare letter; `đ` has no such parts and is
 * mapped by hand. White space of any length counts as one space.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Whether every word of `wanted` stands somewhere in `text`, whatever the diacritics; nothing wanted is always found. */
export function foldedIncludes(text: string, wanted: string): boolean {
  const within = folded(text);
  return folded(wanted)
    .split(' ')
    .every((word) => within.includes(word));
}
