/**
 * The server answers what its own contract says. Parsing it again here would cost a slow line a schema library, so this is
 * the one place where a value gets its type by trust.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function trusted<T>(value: unknown): T {
  const isIt = (given: unknown): given is T => given === value;
  if (!isIt(value)) throw new TypeError('A value equals itself, except NaN');
  return value;
}
