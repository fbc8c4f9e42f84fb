/** Which bytes of a file a request wants (RFC 9110, section 14). */
import type { FilePart } from '../../shared/ports/files.ts';

export type Wanted =
  | { readonly kind: 'WHOLE' }
  | { readonly kind: 'PART'; readonly part: FilePart }
  /** None of the bytes exists. */
  | { readonly kind: 'OUTSIDE' };

const WHOLE: Wanted = { kind: 'WHOLE' };
const OUTSIDE: Wanted = { kind: 'OUTSIDE' };
const FROM = /^bytes=(\d{1,15})-(\d{0,15})$/i;
const LAST = /^bytes=-(\d{1,15})$/i;

/** Several ranges at once, and whatever is no range of bytes, are passed over as the standard allows: the file is wanted. */
export function wantedBytes(range: string | undefined, size: number): Wanted {
  const text = range?.replaceAll(' ', '') ?? '';
  const last = LAST.exec(text)?.[1];
  if (last !== undefined) {
    const from = Math.max(0, size - Number(last));
    return from < size ? { kind: 'PART', part: { from, to: size - 1 } } : OUTSIDE;
  }
  const [, first, end] = FROM.exec(text) ?? [];
  if (first === undefined) return WHOLE;
  const from = Number(first);
  const to = end === undefined || end === '' ? size - 1 : Math.min(Number(end), size - 1);
  if (end !== undefined && end !== '' && Number(end) < from) return WHOLE;
  return from < size ? { kind: 'PART', part: { from, to } } : OUTSIDE;
}
