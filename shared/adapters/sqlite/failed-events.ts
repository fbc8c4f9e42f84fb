import type { DatabaseSync } from 'node:sqlite';

import type { FailedEvent, FailedEvents } from '../../ports/failed-events.ts';
import type { GroupCommit } from './group-commit.ts';
import { instantOf } from './ledger-rows.ts';
import { text, whole } from './row.ts';
import type { Row } from './row.ts';

export const failedOf = (row: Row): FailedEvent => ({
  kind: text(row, 'kind'),
  id: text(row, 'id'),
  sequence: whole(row, 'sequence'),
  attempts: whole(row, 'attempts'),
  firstFailedAt: instantOf(row, 'first_failed_at'),
  lastFailedAt: instantOf(row, 'last_failed_at'),
  nextTryAt: instantOf(row, 'next_try_at'),
  problem: text(row, 'problem'),
});

/** What the relay of this machine has put aside. */
export function createSqliteFailedEvents(database: DatabaseSync, group: GroupCommit): FailedEvents {
  const put = database.prepare(
    `INSERT INTO failed_event
       (kind, id, sequence, attempts, first_failed_at, last_failed_at, next_try_at, problem)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, id, sequence) DO UPDATE SET attempts = excluded.attempts,
       first_failed_at = excluded.first_failed_at, last_failed_at = excluded.last_failed_at,
       next_try_at = excluded.next_try_at, problem = excluded.problem`,
  );
  const one = database.prepare('SELECT * FROM failed_event WHERE kind = ? AND id = ? AND sequence = ?');
  const due = database.prepare(
    'SELECT * FROM failed_event WHERE next_try_at <= ? ORDER BY next_try_at, kind, id, sequence LIMIT ?',
  );
  const all = database.prepare('SELECT * FROM failed_event ORDER BY next_try_at, kind, id, sequence LIMIT ?');
  const remove = database.prepare('DELETE FROM failed_event WHERE kind = ? AND id = ? AND sequence = ?');
  return {
    async put({ kind, id, sequence, attempts, firstFailedAt, lastFailedAt, nextTryAt, problem }) {
      const row = [kind, id, sequence, attempts, firstFailedAt, lastFailedAt, nextTryAt, problem] as const;
      return group.submit(() => void put.run(...row));
    },
    async find({ kind, id, sequence }) {
      const row = one.get(kind, id, sequence);
      return row === undefined ? undefined : failedOf(row);
    },
    async list({ dueBy, limit }) {
      const rows = dueBy === undefined ? all.all(limit) : due.all(dueBy, limit);
      return rows.map(failedOf);
    },
    remove: ({ kind, id, sequence }) => group.submit(() => void remove.run(kind, id, sequence)),
  };
}
