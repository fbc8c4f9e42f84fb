/** Everything that reads the ledger file; needs no lock, so the verifier uses it beside a running server. */
import type { DatabaseSync } from 'node:sqlite';

import type { LedgerEvent, LedgerQuery, Page, RecordKey } from '../../ports/ledger.ts';
import { createKeyListing } from './list-keys.ts';
import {
  EVENT_COLUMNS,
  EVENT_TABLES,
  RECORD_COLUMNS,
  RECORD_TABLES,
  eventOf,
  positionedEventOf,
  recordOf,
} from './ledger-rows.ts';
import type { PositionedEvent } from './ledger-rows.ts';
import { createQuery } from './query-index.ts';
import type { KnownRecord, RecordCache } from './record-cache.ts';
import { json, text, whole } from './row.ts';
import type { Row } from './row.ts';

export interface KeptAnswer {
  readonly fingerprint: string;
  readonly answer: unknown;
}

export interface LedgerReader {
  find(key: RecordKey): KnownRecord | undefined;
  query(query: LedgerQuery): Page<KnownRecord>;
  events(
    key: RecordKey,
    options?: { readonly after?: number; readonly limit?: number },
  ): readonly LedgerEvent[];
  event(key: RecordKey, sequence: number): LedgerEvent | undefined;
  eventsAfter(position: number, limit: number): readonly PositionedEvent[];
  keptAnswer(key: string): KeptAnswer | undefined;
  allKeys(options?: { readonly after?: string; readonly limit?: number }): Page<RecordKey>;
}

/** What is in the cache is neither read nor parsed again; without a cache every row is. */
export function createLedgerReader(database: DatabaseSync, cache?: RecordCache): LedgerReader {
  function knownOf(row: Row): KnownRecord {
    const known = cache?.committed({ kind: text(row, 'kind'), id: text(row, 'id') });
    const isSame = known?.record.hash === text(row, 'hash') && known.record.epoch === whole(row, 'epoch');
    if (known !== undefined && isSame) return known;
    const read = recordOf(row);
    cache?.keep(read);
    return read;
  }

  const record = database.prepare(`SELECT ${RECORD_COLUMNS} FROM ${RECORD_TABLES} WHERE kind = ? AND id = ?`);
  const eventsOfRecord = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE kind = ? AND id = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const oneEvent = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE kind = ? AND id = ? AND sequence = ?`,
  );
  const following = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const answer = database.prepare('SELECT fingerprint, answer FROM kept_answer WHERE key = ?');

  return {
    find(key) {
      const row = record.get(key.kind, key.id);
      return row === undefined ? undefined : recordOf(row);
    },
    query: createQuery(database, knownOf),
    events: (key, { after = 0, limit = -1 } = {}) =>
      eventsOfRecord.all(key.kind, key.id, after, limit).map(eventOf),
    event(key, sequence) {
      const row = oneEvent.get(key.kind, key.id, sequence);
      return row === undefined ? undefined : eventOf(row);
    },
    eventsAfter: (position, limit) => following.all(position, limit).map(positionedEventOf),
    keptAnswer(key) {
      const row = answer.get(key);
      return row === undefined
        ? undefined
        : { fingerprint: text(row, 'fingerprint'), answer: json(row, 'answer') };
    },
    allKeys: createKeyListing(database),
  };
}
