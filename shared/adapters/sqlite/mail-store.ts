/** The log of mail on one machine; its writes share the group commit of the ledger. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';

import type { MailEntry, MailStore } from '../../ports/mail-store.ts';
import { canonicalText } from '../ledger/canonical-text.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import { statesBefore } from '../ledger/mail-states.ts';
import type { GroupCommit } from './group-commit.ts';
import { mailOf } from './mail-rows.ts';
import { text, whole } from './row.ts';
import type { Row } from './row.ts';

/** Persons answered at once; the caller asks again after the last one. */
const PERSONS_PER_PAGE = 500;
const cursorSchema = z.tuple([z.string(), z.int()]);

export function createSqliteMailStore(database: DatabaseSync, group: GroupCommit): MailStore {
  const claim = createClaim(database);
  const immediate = database.prepare(
    `SELECT key FROM mail WHERE state = 'QUEUED' AND digest_day IS NULL ORDER BY queued_at, number LIMIT ?`,
  );
  const digest = database.prepare(
    `SELECT key FROM mail WHERE state = 'QUEUED' AND digest_day IS NOT NULL AND person_id = ? AND digest_day <= ?
     ORDER BY digest_day, number`,
  );
  const persons = database.prepare(
    `SELECT DISTINCT person_id FROM mail WHERE state = 'QUEUED' AND digest_day IS NOT NULL AND digest_day <= ?
     AND person_id > ? ORDER BY person_id LIMIT ${PERSONS_PER_PAGE}`,
  );
  const stale = database.prepare(
    `SELECT * FROM mail WHERE state = 'CLAIMED' AND claimed_at < ? ORDER BY claimed_at`,
  );

  return {
    enqueue: createEnqueue(database, group),
    claimImmediate: (now, limit) => group.submit(() => claim(immediate.all(limit), now)),
    digestPersons: async (day, after = '') => persons.all(day, after).map((row) => text(row, 'person_id')),
    claimDigest: (personId, day, now) => group.submit(() => claim(digest.all(personId, day), now)),
    settle: createSettle(database, group),
    staleClaims: async (before) => stale.all(before).map(mailOf),
    list: createList(database),
  };
}

function createEnqueue(database: DatabaseSync, group: GroupCommit): MailStore['enqueue'] {
  const insert = database.prepare(
    `INSERT INTO mail (key, digest_day, person_id, unit_id, notice, queued_at, state, attempts)
     VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', 0) ON CONFLICT (key) DO NOTHING`,
  );
  return async (mails) => {
    const rows = mails.map(({ key, when, personId, unitId, notice, queuedAt }) => {
      const digestDay = when.kind === 'DIGEST' ? when.day : null;
      return [key, digestDay, personId, unitId, canonicalText(notice), queuedAt] as const;
    });
    return group.submit(() => rows.reduce((added, row) => added + Number(insert.run(...row).changes), 0), {
      weight: rows.length,
    });
  };
}

/** Marks the mails and answers them as they are now. */
function createClaim(
  database: DatabaseSync,
): (rows: readonly Row[], now: MailEntry['queuedAt']) => MailEntry[] {
  const take = database.prepare(
    `UPDATE mail SET state = 'CLAIMED', attempts = attempts + 1, claimed_at = ?, settled_at = NULL, detail = NULL
     WHERE key = ? AND state = 'QUEUED' RETURNING *`,
  );
  return (rows, now) =>
    rows.flatMap((row) => {
      const taken = take.get(now, text(row, 'key'));
      return taken === undefined ? [] : [mailOf(taken)];
    });
}

function createSettle(database: DatabaseSync, group: GroupCommit): MailStore['settle'] {
  const mark = database.prepare(
    `UPDATE mail SET state = ?1, settled_at = ?2, detail = ?3
     WHERE key = ?4 AND state IN (SELECT value FROM json_each(?5))`,
  );
  return async (keys, state, at, detail) => {
    const from = JSON.stringify(statesBefore(state));
    return group.submit(() => keys.forEach((key) => mark.run(state, at, detail ?? null, key, from)), {
      weight: keys.length,
    });
  };
}

function createList(database: DatabaseSync): MailStore['list'] {
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
