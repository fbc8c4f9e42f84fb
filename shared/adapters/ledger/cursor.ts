/** Where the next page begins, opaque to callers: base64url of a small JSON list. */
import * as z from 'zod/mini';

/** The caller sent a cursor that no page of this ledger gave out: a bad request, not a fault. */
export class InvalidCursorError extends Error {
  readonly cursor: string;
  constructor(cursor: string, options?: ErrorOptions) {
    super(`Not a cursor of this ledger: ${cursor.slice(0, 80)}`, options);
    this.name = 'InvalidCursorError';
    this.cursor = cursor;
  }
}

export const encodeCursor = (parts: readonly (string | number | readonly (string | number)[])[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

export function decodeCursor<T>(cursor: string, schema: z.ZodMiniType<T>): T {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return z.parse(schema, parts);
  } catch (cause) {
    throw new InvalidCursorError(cursor, { cause });
  }
}
