import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';

import type { MailStore } from '../../ports/mail-store.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import { mailOf } from './mail-rows.ts';
import { text, whole } from './row.ts';

const cursorSchema = z.tuple([z.string(), z.int()]);

/** The log, newest first; mails of one moment in the order in which they were queued, last first. */
export function createMailList(database: DatabaseSync): MailStore['list'] {
  const statements = new Map<string, StatementSync>();
  return async ({ unitId, state, limit, after }) => {
    const position = after === undefined ? undefined : decodeCursor(after, cursorSchema);
    const conditions = [
      ...(unitId === undefined ? [] : [{ sql: 'unit_id = ?', values: [unitId] }]),
      ...(state === undefined ? [] : [{ sql: 'state = ?', values: [state] }]),
      ...(position === undefined ? [] : [{ sql: '(queued_at, number) < (?, ?)', values: position }]),
    ];
    const where =
      conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}`;
    const sql = `SELECT * FROM mail ${where} ORDER BY queued_at DESC, number DESC LIMIT ?`;
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    const rows = statement.all(...conditions.flatMap((condition) => condition.values), limit + 1);
    const last = rows.slice(0, limit).at(-1);
    return {
      items: rows.slice(0, limit).map(mailOf),
      ...(rows.length > limit && last !== undefined
        ? { next: encodeCursor([text(last, 'queued_at'), whole(last, 'number')]) }
        : {}),
    };
  };
}
