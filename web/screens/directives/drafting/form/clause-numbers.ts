/** Numbers of clauses: `1`, `2.1`, `2.1.a`. */
import { fold } from '../../../../texts/format.ts';

/** What the server takes as a number: letters and digits between dots. A field left empty gets its place in the list. */
export function usableClauseId(typed: string, index: number): string {
  const parts = fold(typed)
    .split(/[^0-9a-z]+/)
    .filter((part) => part !== '');
  return parts.length === 0 ? String(index + 1) : parts.join('.');
}
export const isUsableClauseId = (typed: string): boolean => /^[0-9a-z]+(\.[0-9a-z]+)*$/.test(typed);

/** The number after this one: `2.3` → `2.4`, `1` → `2`, `1.a` → `1.b`. */
export function nextClauseId(ids: readonly string[]): string {
  const last = ids.at(-1);
  if (last === undefined) return '1';
  const parts = last.split('.');
  const tail = parts.pop() ?? '';
  const next = /^\d+$/.test(tail)
    ? String(Number(tail) + 1)
    : /^[a-y]$/.test(tail)
      ? String.fromCharCode(tail.charCodeAt(0) + 1)
      : `${tail}1`;
  const id = [...parts, next].join('.');
  return ids.includes(id) ? nextClauseId([...ids, id]) : id;
}

/**
 * Numbers in the order of the list. Clauses of two levels keep their sections: where the first part changes a new
 * section begins, and within it they are counted from 1.
 */
export function renumbered(ids: readonly string[]): string[] {
  let section = 0;
  let within = 0;
  let before: string | undefined;
  return ids.map((id) => {
    const [first = '', ...rest] = id.split('.');
    if (rest.length === 0) {
      section += 1;
      before = undefined;
      return String(section);
    }
    if (first !== before) {
      section += 1;
      within = 0;
      before = first;
    }
    within += 1;
    return `${section}.${within}`;
  });
}
