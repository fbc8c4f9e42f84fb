/** The functions of JSONata that are compiled here: those with one argument that a definition uses at every turn. */
import type { Json } from '../json.ts';
import { isRecord } from '../json.ts';
import type { Found } from './values.ts';
import { textFrom, truthOf, TypeMismatch } from './values.ts';

/** Raised when a value has a shape that only JSONata itself treats in full. */
export class NeedsJsonata extends Error {}
export const needsJsonata = new NeedsJsonata('This value needs the whole of JSONata');

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : [value]);

function numbersOf(value: Json): number[] {
  return listOf(value).map((item) => {
    if (typeof item !== 'number') throw new TypeMismatch('The argument must be a list of numbers');
    return item;
  });
}

const rounded =
  (apply: (value: number) => number) =>
  (value: Found): Found => {
    if (value === undefined) return undefined;
    if (typeof value !== 'number') throw new TypeMismatch('The argument must be a number');
    return apply(value);
  };

const folded =
  (apply: (numbers: number[]) => number | undefined) =>
  (value: Found): Found =>
    value === undefined ? undefined : apply(numbersOf(value));

/** The one form of an instant that the system writes; every other ISO 8601 text is left to JSONata. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function toMillis(value: Found): Found {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !INSTANT.test(value)) throw needsJsonata;
  return Date.parse(value);
}

function merge(value: Found): Found {
  if (value === undefined) return undefined;
  const merged: Record<string, Json> = {};
  for (const item of listOf(value)) {
    if (!isRecord(item)) throw new TypeMismatch('The argument must be a list of objects');
    Object.assign(merged, item);
  }
  return merged;
}

export const functions: ReadonlyMap<string, (value: Found) => Found> = new Map([
  ['not', (value: Found) => (value === undefined ? undefined : !truthOf(value))],
  ['boolean', (value: Found) => (value === undefined ? undefined : truthOf(value))],
  ['exists', (value: Found) => value !== undefined],
  ['count', (value: Found) => (value === undefined ? 0 : listOf(value).length)],
  ['string', (value: Found) => (value === undefined ? undefined : textFrom(value))],
  ['max', folded((numbers) => (numbers.length === 0 ? undefined : Math.max(...numbers)))],
  ['min', folded((numbers) => (numbers.length === 0 ? undefined : Math.min(...numbers)))],
  ['sum', folded((numbers) => numbers.reduce((sum, number) => sum + number, 0))],
  ['floor', rounded(Math.floor)],
  ['ceil', rounded(Math.ceil)],
  ['abs', rounded(Math.abs)],
  ['toMillis', toMillis],
  ['merge', merge],
]);
