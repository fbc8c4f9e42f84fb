/** The operators of JSONata over two values that are already found. */
import { sameJson } from '../json.ts';
import type { Found } from './values.ts';
import { isNumber, textFrom, TypeMismatch } from './values.ts';

type Operator = (left: Found, right: Found) => Found;

const numeric =
  (apply: (left: number, right: number) => number): Operator =>
  (left, right) => {
    for (const side of [left, right]) {
      if (side !== undefined && !isNumber(side))
        throw new TypeMismatch('Each side of an arithmetic operator must be a number');
    }
    return typeof left === 'number' && typeof right === 'number' ? apply(left, right) : undefined;
  };

const isComparable = (value: Found): value is string | number | undefined =>
  value === undefined || typeof value === 'string' || typeof value === 'number';

const comparison =
  (holds: (order: number) => boolean): Operator =>
  (left, right) => {
    if (!isComparable(left) || !isComparable(right))
      throw new TypeMismatch('Only numbers and texts can be compared');
    if (left === undefined || right === undefined) return undefined;
    if (typeof left !== typeof right) throw new TypeMismatch('A number cannot be compared with a text');
    return holds(left < right ? -1 : left > right ? 1 : left === right ? 0 : NaN);
  };

const equality =
  (expected: boolean): Operator =>
  (left, right) =>
    left !== undefined && right !== undefined && sameJson(left, right) === expected;

const isIn: Operator = (left, right) => {
  if (left === undefined || right === undefined) return false;
  return Array.isArray(right) ? right.includes(left) : right === left;
};

export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['+', numeric((left, right) => left + right)],
  ['-', numeric((left, right) => left - right)],
  ['*', numeric((left, right) => left * right)],
  ['/', numeric((left, right) => left / right)],
  ['%', numeric((left, right) => left % right)],
  ['<', comparison((order) => order < 0)],
  ['<=', comparison((order) => order <= 0)],
  ['>', comparison((order) => order > 0)],
  ['>=', comparison((order) => order >= 0)],
  ['=', equality(true)],
  ['!=', equality(false)],
  ['in', isIn],
  ['&', (left, right) => textFrom(left) + textFrom(right)],
]);
