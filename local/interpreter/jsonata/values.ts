/** JSONata's own notions of truth and text, for the expressions that are compiled here. */
import type { Json } from '../json.ts';

/** A value, or nothing: JSONata goes on where a path leads nowhere. */
export type Found = Json | undefined;

/** Raised where JSONata would raise; the message is for the operator who reads the cause. */
export class TypeMismatch extends Error {}

/** A number to reckon with; NaN is none, and infinity is refused, as in JSONata. */
export function isNumber(value: Found): value is number {
  if (typeof value !== 'number' || Number.isNaN(value)) return false;
  if (!Number.isFinite(value)) throw new TypeMismatch('Number out of range');
  return true;
}

export function truthOf(value: Found): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.some(truthOf);
  if (typeof value === 'number') return isNumber(value) && value !== 0;
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return value !== '' && value !== false;
}

export function textFrom(value: Found): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeMismatch('A number out of range has no text');
  return JSON.stringify(value, (_key, item: unknown) =>
    // Fifteen digits hide the rounding of binary fractions: 0.1 + 0.2 reads 0.3.
    typeof item === 'number' && !Number.isInteger(item) ? Number(item.toPrecision(15)) : item,
  );
}
