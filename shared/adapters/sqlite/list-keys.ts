import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';

import type { Page, RecordKey } from '../../ports/ledger.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import { text, whole } from './row.ts';

const cursorSchema = z.tuple([z.int()]);

/** Every record key, in the order in which the records were created. */
export function createKeyListing(
  database: DatabaseSync,
): (options?: { readonly after?: string; readonly limit?: number }) => Page<RecordKey> {
  const keys = database.prepare(
    'SELECT number, kind, id FROM record WHERE number > ? ORDER BY number LIMIT ?',
  );
  return ({ after, limit = 1000 } = {}) => {
    const start = after === undefined ? 0 : decodeCursor(after, cursorSchema)[0];
    const rows = keys.all(start, limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => ({ kind: text(row, 'kind'), id: text(row, 'id') })),
      ...(rows.length > limit && last !== undefined ? { next: encodeCursor([whole(last, 'number')]) } : {}),
    };
  };
}
