import { trusted } from '../../api/trusted.ts';

/** Leaves out what was left empty: the server takes an absent field, and no empty one. */
export const present = <T extends object>(fields: {
  readonly [Key in keyof T]: T[Key] | undefined;
}): Partial<T> =>
  trusted<Partial<T>>(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));

export const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
