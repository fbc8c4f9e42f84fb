/**
 * What the functions answer in one run of a state machine, call by call, so that several interpreters meet the same. A
 * text like `+60s` stands for the moment so long after it is handed over.
 */
export type Call =
  /** The function answers at once. */
  | { readonly step: string; readonly then: 'RETURN'; readonly value: unknown }
  /** The function throws an error of this name; of a wait: while it is handed the token. */
  | { readonly step: string; readonly then: 'THROW'; readonly error: string }
  /** Somebody ends the wait well, or with an error. */
  | { readonly step: string; readonly then: 'SUCCEED'; readonly value: unknown }
  | { readonly step: string; readonly then: 'FAIL'; readonly error: string }
  /** Nobody answers. */
  | { readonly step: string; readonly then: 'TIME_OUT' };

export interface Script {
  readonly name: string;
  readonly machine: 'unit-assignment' | 'directive-lifecycle';
  readonly input: unknown;
  readonly calls: readonly Call[];
}

/** What an interpreter did with a script. */
export interface Trace {
  readonly states: readonly string[];
  readonly status: string;
  /** Calls that did not come in the order of the script. */
  readonly strays: readonly string[];
}

/** Every moment in a value that the script leaves open, made exact. */
export function madeExact(value: unknown, now: number): unknown {
  if (typeof value === 'string') {
    const [, seconds] = /^\+(\d+)s$/.exec(value) ?? [];
    return seconds === undefined ? value : new Date(now + Number(seconds) * 1000).toISOString();
  }
  if (Array.isArray(value)) return value.map((one: unknown) => madeExact(one, now));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, madeExact(one, now)]));
}
