/** How mails are taken for sending; each runs inside one transaction, so two senders never share a mail. */
import type { DatabaseSync } from 'node:sqlite';

import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { MailEntry, MailStore } from '../../ports/mail-store.ts';
import type { GroupCommit } from './group-commit.ts';
import { mailOf } from './mail-rows.ts';
import { text } from './row.ts';
import type { Row } from './row.ts';

type Take = (rows: readonly Row[], now: Instant, morning: CalendarDay | null) => MailEntry[];

/** Marks the mails and answers them as they are now. */
function createTake(database: DatabaseSync): Take {
  const take = database.prepare(
    `UPDATE mail SET state = 'CLAIMED', attempts = attempts + 1, claimed_at = ?, settled_at = NULL, detail = NULL,
       next_try_at = NULL, morning = coalesce(?, morning)
     WHERE key = ? AND state = 'QUEUED' RETURNING *`,
  );
  return (rows, now, morning) =>
    rows.flatMap((row) => {
      const taken = take.get(now, morning, text(row, 'key'));
      return taken === undefined ? [] : [mailOf(taken)];
    });
}

export function createImmediateClaim(
  database: DatabaseSync,
  group: GroupCommit,
): MailStore['claimImmediate'] {
  const take = createTake(database);
  const due = database.prepare(
    // By name: without statistics the planner would rather sort everything that is queued, each time.
    `SELECT key FROM mail INDEXED BY mail_due
     WHERE state = 'QUEUED' AND digest_day IS NULL AND coalesce(next_try_at, queued_at) <= ?
     ORDER BY coalesce(next_try_at, queued_at), number LIMIT ?`,
  );
  return async (now, limit) => {
    // Asked after every event: most often nothing is due, and nothing needs a transaction of its own.
    if (due.get(now, 1) === undefined) return [];
    return group.submit(() => take(due.all(now, limit), now, null));
  };
}

export function createDigestClaim(database: DatabaseSync, group: GroupCommit): MailStore['claimDigest'] {
  const take = createTake(database);
  const carried = database.prepare('SELECT 1 FROM mail WHERE person_id = ? AND morning = ? LIMIT 1');
  const lines = database.prepare(
    `SELECT key, coalesce(next_try_at, '') AS next_try_at FROM mail
     WHERE state = 'QUEUED' AND digest_day IS NOT NULL AND person_id = ? AND digest_day <= ?
     ORDER BY digest_day, number`,
  );
  return (personId, day, now) =>
    group.submit(() => {
      if (carried.get(personId, day) !== undefined) return [];
      const waiting = lines.all(personId, day);
      const isPutOff = waiting.some((row) => text(row, 'next_try_at') > now);
      return isPutOff ? [] : take(waiting, now, day);
    });
}
