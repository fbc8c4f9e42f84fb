/** What a route's code answers, before it becomes HTTP. */
import type { Refused } from '../../shared/domain/outcome.ts';

/** Use cases hand out what they hold as read-only; the schema of an answer does not care. */
export type ReadonlyDeep<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly ReadonlyDeep<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
      : T;

export interface Answer<Body> {
  readonly outcome: 'ANSWER';
  readonly body: Body;
  /** Of the record that is answered; becomes the `ETag`. */
  readonly version?: number;
  /** Where the new thing is found. */
  readonly location?: string;
}
/** A file, or a page for people. */
export interface FileAnswer {
  readonly outcome: 'FILE';
  /** 200 when absent. */
  readonly status?: number;
  readonly bytes: Uint8Array | string;
  readonly mediaType: string;
  readonly headers?: { readonly [name: string]: string };
}
export type Reply<Body> = Answer<Body> | FileAnswer | Refused;

export const answer = <Body>(
  body: Body,
  more: { readonly version?: number; readonly location?: string } = {},
): Answer<Body> => ({ outcome: 'ANSWER', body, ...more });

interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly at: string;
}
/** The answer to a command: its receipt, with the new version as `ETag`, and whatever else the command tells. */
export function receiptOf<Done extends { readonly outcome: 'DONE'; readonly receipt: Receipt }>(
  done: Done | Refused,
): Answer<Receipt & Omit<Done, 'outcome' | 'receipt'>> | Refused {
  if (done.outcome === 'REFUSED') return done;
  const { outcome: _done, receipt, ...more } = done;
  // A kept answer comes back with its fields in another order; the same answer shall have the same bytes.
  const { id, version, phase, at } = receipt;
  return answer({ id, version, phase, at, ...more }, { version });
}
