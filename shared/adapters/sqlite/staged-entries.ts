/**
 * Entries of a copy under way, in a file of its own: in whatever order they come, the same one as often as it comes. No
 * home opens this file, so no home ever works on half a ledger.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import { canonicalText } from '../ledger/canonical-text.ts';
import type { PortableEntry } from '../ledger/portable.ts';

const INDEX_COLUMNS = LEDGER_INDEXES.flatMap((index) => [`${index}_p`, `${index}_s`]);
export const MAIL_COLUMNS = [
  ...['key', 'digest_day', 'person_id', 'unit_id', 'notice', 'queued_at', 'state', 'attempts'],
  ...['claimed_at', 'settled_at', 'detail', 'next_try_at', 'morning', 'orders'],
];
const FAILED_COLUMNS = [
  ...['kind', 'id', 'sequence', 'attempts', 'first_failed_at', 'last_failed_at', 'next_try_at', 'problem'],
];

export const STAGING_SCHEMA = `
  CREATE TABLE fact (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE record (
    kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL, epoch INTEGER NOT NULL,
    body TEXT NOT NULL, ${INDEX_COLUMNS.map((column) => `${column} TEXT`).join(', ')}, PRIMARY KEY (kind, id)
  ) STRICT;
  CREATE TABLE event (
    kind TEXT NOT NULL, id TEXT NOT NULL, sequence INTEGER NOT NULL, position INTEGER,
    type TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, payload TEXT NOT NULL,
    body_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (kind, id, sequence)
  ) STRICT;
  CREATE TABLE unique_key (key TEXT PRIMARY KEY, owner TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE kept_answer (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL) STRICT;
  CREATE TABLE mail (
    key TEXT PRIMARY KEY, digest_day TEXT, person_id TEXT NOT NULL, unit_id TEXT NOT NULL, notice TEXT NOT NULL,
    queued_at TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, claimed_at TEXT, settled_at TEXT, detail TEXT,
    next_try_at TEXT, morning TEXT, orders INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE failed_event (
    kind TEXT NOT NULL, id TEXT NOT NULL, sequence INTEGER NOT NULL, attempts INTEGER NOT NULL,
    first_failed_at TEXT NOT NULL, last_failed_at TEXT NOT NULL, next_try_at TEXT NOT NULL, problem TEXT NOT NULL,
    PRIMARY KEY (kind, id, sequence)
  ) STRICT;
`;
const STAGED = ['record', 'event', 'unique_key', 'kept_answer', 'mail', 'failed_event'];

export interface StagedEntries {
  stage(entries: readonly PortableEntry[]): void;
  clear(): void;
}

type Values = readonly SQLInputValue[];
const mailValues = (mail: MailEntry): Values => [
  ...[mail.key, mail.when.kind === 'DIGEST' ? mail.when.day : null, mail.personId, mail.unitId],
  ...[canonicalText(mail.notice), mail.queuedAt, mail.state, mail.attempts],
  ...[mail.claimedAt ?? null, mail.settledAt ?? null, mail.detail ?? null, mail.nextTryAt ?? null],
  ...[mail.morning ?? null, mail.orders ?? 0],
];

/** Works within the transaction of its caller. */
export function createStagedEntries(database: DatabaseSync): StagedEntries {
  const put = (table: string, columns: readonly string[]) => {
    const marks = columns.map(() => '?').join(', ');
    return database.prepare(`INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
  };
  const record = put('record', ['kind', 'id', 'version', 'hash', 'epoch', 'body', ...INDEX_COLUMNS]);
  const event = put('event', [
    ...['kind', 'id', 'sequence', 'position', 'type', 'at', 'actor', 'payload'],
    ...['body_hash', 'previous_hash', 'hash'],
  ]);
  const uniqueKey = put('unique_key', ['key', 'owner']);
  const answer = put('kept_answer', ['key', 'fingerprint', 'answer', 'at']);
  const mail = put('mail', MAIL_COLUMNS);
  const failed = put('failed_event', FAILED_COLUMNS);

  function stageOne(entry: PortableEntry): unknown {
    switch (entry.entry) {
      case 'RECORD': {
        const { kind, id, version, hash, epoch, body, indexes } = entry;
        const lists = LEDGER_INDEXES.flatMap((index) => [
          indexes[index]?.partition ?? null,
          indexes[index]?.sort ?? null,
        ]);
        return record.run(kind, id, version, hash, epoch, body, ...lists);
      }
      case 'EVENT': {
        const { kind, id, sequence, position = null, type, at, actor, payload } = entry;
        const { bodyHash, previousHash, hash } = entry;
        const seal = [bodyHash, previousHash, hash];
        return event.run(kind, id, sequence, position, type, at, actor, payload, ...seal);
      }
      case 'UNIQUE_KEY':
        return uniqueKey.run(entry.key, entry.owner);
      case 'ANSWER':
        return answer.run(entry.key, entry.fingerprint, entry.answer, entry.at);
      case 'MAIL':
        return mail.run(...mailValues(entry.mail));
      case 'FAILURE': {
        const { kind, id, sequence, attempts, firstFailedAt, lastFailedAt, nextTryAt, problem } =
          entry.failed;
        return failed.run(kind, id, sequence, attempts, firstFailedAt, lastFailedAt, nextTryAt, problem);
      }
    }
  }
  return {
    stage: (entries) => entries.forEach(stageOne),
    clear() {
      for (const table of STAGED) database.exec(`DELETE FROM ${table}`);
    },
  };
}
