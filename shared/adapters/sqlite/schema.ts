import type { DatabaseSync } from 'node:sqlite';

/**
 * One entry per version of the schema; a file is brought forward step by step, each step in its own transaction.
 * Claims stand beside the records, because at a restart every open record is claimed and rewriting the bodies
 * for it would cost seconds. A record's body is where its number points, so that index entries stay small.
 */
const VERSIONS: readonly string[] = [
  `
  CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, id TEXT NOT NULL,
    version INTEGER NOT NULL, hash TEXT NOT NULL,
    list_p TEXT, list_s TEXT, unit_p TEXT, unit_s TEXT, open_p TEXT, open_s TEXT,
    body TEXT NOT NULL,
    UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX record_list ON record (list_p, list_s) WHERE list_p IS NOT NULL;
  CREATE INDEX record_unit ON record (unit_p, unit_s) WHERE unit_p IS NOT NULL;
  CREATE INDEX record_open ON record (open_p, open_s) WHERE open_p IS NOT NULL;

  CREATE TABLE claim (record INTEGER PRIMARY KEY, epoch INTEGER NOT NULL) STRICT;

  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    record INTEGER NOT NULL, sequence INTEGER NOT NULL,
    type TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, payload TEXT NOT NULL,
    body_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
    UNIQUE (record, sequence)
  ) STRICT;

  CREATE TABLE unique_key (key TEXT PRIMARY KEY, owner TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE kept_answer (
    key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX kept_answer_at ON kept_answer (at);

  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE mail (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    digest_day TEXT, person_id TEXT NOT NULL, unit_id TEXT NOT NULL, notice TEXT NOT NULL, queued_at TEXT NOT NULL,
    state TEXT NOT NULL, attempts INTEGER NOT NULL, claimed_at TEXT, settled_at TEXT, detail TEXT
  ) STRICT;
  CREATE INDEX mail_now ON mail (queued_at) WHERE state = 'QUEUED' AND digest_day IS NULL;
  CREATE INDEX mail_digest ON mail (person_id, digest_day) WHERE state = 'QUEUED' AND digest_day IS NOT NULL;
  CREATE INDEX mail_claimed ON mail (claimed_at) WHERE state = 'CLAIMED';
  CREATE INDEX mail_queued_at ON mail (queued_at);
  CREATE INDEX mail_unit ON mail (unit_id, queued_at);
  CREATE INDEX mail_state ON mail (state, queued_at);
  `,
  // Each mail waits for its own next try; a digest is known by person and morning; what the relay could not carry out
  // is kept.
  `
  ALTER TABLE mail ADD COLUMN next_try_at TEXT;
  ALTER TABLE mail ADD COLUMN morning TEXT;
  ALTER TABLE mail ADD COLUMN orders INTEGER NOT NULL DEFAULT 0;
  DROP INDEX mail_now;
  CREATE INDEX mail_due ON mail (coalesce(next_try_at, queued_at)) WHERE state = 'QUEUED' AND digest_day IS NULL;
  CREATE INDEX mail_digest_due ON mail (next_try_at)
    WHERE state = 'QUEUED' AND digest_day IS NOT NULL AND next_try_at IS NOT NULL;
  CREATE INDEX mail_morning ON mail (person_id, morning) WHERE morning IS NOT NULL;

  CREATE TABLE failed_event (
    kind TEXT NOT NULL, id TEXT NOT NULL, sequence INTEGER NOT NULL,
    attempts INTEGER NOT NULL, first_failed_at TEXT NOT NULL, last_failed_at TEXT NOT NULL, next_try_at TEXT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (kind, id, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX failed_event_due ON failed_event (next_try_at);
  `,
  // What waits for somebody has lists of its own. Reviews and drafts of an older file are entered here; what is late or
  // asked is entered when the clock or a person next writes to it.
  `
  ALTER TABLE record ADD COLUMN waiting_p TEXT;
  ALTER TABLE record ADD COLUMN waiting_s TEXT;
  CREATE INDEX record_waiting ON record (waiting_p, waiting_s) WHERE waiting_p IS NOT NULL;
  UPDATE record SET waiting_p = 'waiting-reviews', waiting_s = json_extract(body, '$.reviewerUnitId') || '#' || coalesce(
      iif(json_extract(body, '$.phase') = 'PLAN_UNDER_REVIEW',
        json_extract(body, '$.duties.PLAN_REVIEW.dueDay'), json_extract(body, '$.duties.REPORT_REVIEW.dueDay')),
      json_extract(body, '$.duties.REPORT.dueDay')) || '#' || id
    WHERE kind = 'assignment' AND json_extract(body, '$.phase') IN ('PLAN_UNDER_REVIEW', 'REPORT_UNDER_REVIEW');
  UPDATE record SET waiting_p = 'waiting-drafts', waiting_s = json_extract(body, '$.createdAt') || '#' || id
    WHERE kind = 'directive' AND json_extract(body, '$.phase') = 'DRAFT';
  `,
  // Where the drivers of open assignments wait, so that a start need not read and understand every record.
  `
  CREATE TABLE wait (
    record INTEGER PRIMARY KEY,
    version INTEGER NOT NULL, edition TEXT NOT NULL,
    state TEXT NOT NULL, phase TEXT NOT NULL, overdue INTEGER NOT NULL, wake_at TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER wait_over AFTER UPDATE OF open_p ON record WHEN NEW.open_p IS NULL
    BEGIN DELETE FROM wait WHERE record = NEW.number; END;
  `,
];

export const SCHEMA_VERSION = VERSIONS.length;

/** Throws when the file was written by a newer program than this one. */
export function bringSchemaForward(database: DatabaseSync): void {
  const found = schemaVersionOf(database);
  if (found > SCHEMA_VERSION) {
    throw new Error(
      `The ledger file has schema ${found}, this program knows up to ${SCHEMA_VERSION}: run the newer program, or restore a backup`,
    );
  }
  VERSIONS.slice(found).forEach((statements, step) => {
    database.exec(`BEGIN IMMEDIATE; ${statements}; PRAGMA user_version = ${found + step + 1}; COMMIT`);
  });
}

/** 0 for a file without a ledger. Throws for a file that is no database. */
export function schemaVersionOf(database: DatabaseSync): number {
  const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
  return typeof version === 'number' ? version : 0;
}
