/** The log of mail on one machine; its writes share the group commit of the ledger. */
import type { DatabaseSync } from 'node:sqlite';

import type { MailStore } from '../../ports/mail-store.ts';
import { canonicalText } from '../ledger/canonical-text.ts';
import { SENT_AGAIN_FROM, statesBefore } from '../ledger/mail-states.ts';
import type { GroupCommit } from './group-commit.ts';
import { instantOf } from './ledger-rows.ts';
import { createDigestClaim, createImmediateClaim } from './mail-claims.ts';
import { createMailList } from './mail-list.ts';
import { mailOf } from './mail-rows.ts';
import { text } from './row.ts';

/** Persons answered at once; the caller asks again after the last one. */
const PERSONS_PER_PAGE = 500;

export function createSqliteMailStore(database: DatabaseSync, group: GroupCommit): MailStore {
  const persons = database.prepare(
    `SELECT DISTINCT person_id FROM mail INDEXED BY mail_digest
     WHERE state = 'QUEUED' AND digest_day IS NOT NULL AND digest_day <= ?
     AND person_id > ? ORDER BY person_id LIMIT ${PERSONS_PER_PAGE}`,
  );
  const stale = database.prepare(
    `SELECT * FROM mail WHERE state = 'CLAIMED' AND claimed_at < ? ORDER BY claimed_at`,
  );
  const putBackLines = database.prepare(
    `SELECT 1 FROM mail INDEXED BY mail_digest_due
     WHERE state = 'QUEUED' AND digest_day IS NOT NULL AND next_try_at IS NOT NULL
     AND next_try_at <= ? AND settled_at >= ? LIMIT 1`,
  );
  const one = database.prepare('SELECT * FROM mail WHERE key = ?');
  const carried = database.prepare('SELECT * FROM mail WHERE person_id = ? AND morning = ? ORDER BY number');

  return {
    enqueue: createEnqueue(database, group),
    claimImmediate: createImmediateClaim(database, group),
    nextDue: createNextDue(database),
    digestPersons: async (day, after = '') => persons.all(day, after).map((row) => text(row, 'person_id')),
    claimDigest: createDigestClaim(database, group),
    digestsDue: async ({ since, now }) => putBackLines.get(now, since) !== undefined,
    settle: createSettle(database, group),
    putBack: createPutBack(database, group),
    sendAgain: createSendAgain(database, group),
    async find(key) {
      const row = one.get(key);
      return row === undefined ? undefined : mailOf(row);
    },
    linesOfDigest: async (personId, morning) => carried.all(personId, morning).map(mailOf),
    staleClaims: async (before) => stale.all(before).map(mailOf),
    list: createMailList(database),
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

function createNextDue(database: DatabaseSync): MailStore['nextDue'] {
  const first = database.prepare(
    `SELECT coalesce(next_try_at, queued_at) AS due FROM mail INDEXED BY mail_due
     WHERE state = 'QUEUED' AND digest_day IS NULL
     ORDER BY coalesce(next_try_at, queued_at) LIMIT 1`,
  );
  return async () => {
    const row = first.get();
    return row === undefined ? undefined : instantOf(row, 'due');
  };
}

function createSettle(database: DatabaseSync, group: GroupCommit): MailStore['settle'] {
  const mark = database.prepare(
    `UPDATE mail SET state = ?1, settled_at = ?2, detail = ?3, next_try_at = NULL,
       morning = CASE WHEN digest_day IS NOT NULL AND state = 'CLAIMED' AND ?1 IN ('CANCELLED', 'REFUSED')
         THEN NULL ELSE morning END
     WHERE key = ?4 AND state IN (SELECT value FROM json_each(?5))`,
  );
  return async (keys, state, at, detail) => {
    const from = JSON.stringify(statesBefore(state));
    return group.submit(() => keys.forEach((key) => mark.run(state, at, detail ?? null, key, from)), {
      weight: keys.length,
    });
  };
}

function createPutBack(database: DatabaseSync, group: GroupCommit): MailStore['putBack'] {
  const mark = database.prepare(
    `UPDATE mail SET state = 'QUEUED', settled_at = ?, detail = ?, next_try_at = ?, attempts = attempts - ?,
       morning = CASE WHEN digest_day IS NULL THEN morning END
     WHERE key = ? AND state = 'CLAIMED'`,
  );
  return async (keys, { at, detail, nextTryAt, counts }) =>
    group.submit(() => keys.forEach((key) => mark.run(at, detail, nextTryAt, counts ? 0 : 1, key)), {
      weight: keys.length,
    });
}

function createSendAgain(database: DatabaseSync, group: GroupCommit): MailStore['sendAgain'] {
  const mark = database.prepare(
    `UPDATE mail SET state = 'QUEUED', digest_day = NULL, attempts = 0, settled_at = ?1, detail = NULL,
       next_try_at = ?1, orders = ?2
     WHERE key = ?3 AND orders < ?2 AND state IN (SELECT value FROM json_each(?4))`,
  );
  const from = JSON.stringify(SENT_AGAIN_FROM);
  return (key, order, at) => group.submit(() => Number(mark.run(at, order, key, from).changes) > 0);
}
