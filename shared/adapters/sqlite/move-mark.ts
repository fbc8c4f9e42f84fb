/** What a ledger file knows of a move: it is about to leave, has left, or came from elsewhere. */
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';

import { MOVE } from './meta.ts';
import { json } from './row.ts';

const markSchema = z.object({
  state: z.enum(['LEAVING', 'LEFT', 'ARRIVED']),
  order: z.string(),
  /** The home that it goes to; of one that has arrived, which ledger it is. */
  other: z.string(),
});
export type SqliteMoveMark = z.infer<typeof markSchema>;

export const moveMarkText = (mark: SqliteMoveMark): string => JSON.stringify(mark);
export const parseMoveMark = (text: string): SqliteMoveMark => z.parse(markSchema, JSON.parse(text));

export function readMoveMark(database: DatabaseSync): SqliteMoveMark | undefined {
  const row = database.prepare('SELECT value FROM meta WHERE key = ?').get(MOVE);
  return row === undefined ? undefined : z.parse(markSchema, json(row, 'value'));
}

export const writeMoveMark = (database: DatabaseSync, mark: SqliteMoveMark): void =>
  void database
    .prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
    .run(MOVE, moveMarkText(mark));

export const removeMoveMark = (database: DatabaseSync): void =>
  void database.prepare('DELETE FROM meta WHERE key = ?').run(MOVE);
