/** The functions of JSONata that a definition may call. */

/** Left out: eval (AWS refuses it), random and shuffle (an execution must replay alike). */
const ALLOWED = `sum count max min average string substring substringBefore substringAfter lowercase uppercase length
  trim pad match contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round
  abs sqrt power boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each error
  assert type sort distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl toMillis
  fromMillis clone now millis`;

export const builtins: ReadonlySet<string> = new Set(ALLOWED.split(/\s+/));

/** Known functions that are refused, with the reason. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ['eval', 'AWS Step Functions does not support $eval'],
  ...['random', 'shuffle', 'uuid'].map((name): [string, string] => [name, `$${name} would not replay alike`]),
  ...['partition', 'range', 'hash', 'parse'].map((name): [string, string] => [
    name,
    `$${name} of AWS Step Functions is not supported here`,
  ]),
]);
