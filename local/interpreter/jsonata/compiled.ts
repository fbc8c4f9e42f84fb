import type { Scope } from '../scope.ts';
import type { Found } from './values.ts';

/** An expression as a plain function. */
export type Compiled = (scope: Scope) => Found;

/** Raised while compiling, when an expression has to be left to jsonata. */
export class NotCompiled extends Error {}

/** Leaves the expression to jsonata unless a condition holds. */
export function demand(known: boolean, what: string): void {
  if (!known) throw new NotCompiled(what);
}
