/** Gives out a ledger file as portable entries, table after table. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as z from 'zod/mini';

import type { Instant } from '../../domain/time.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import type { PortableEntry, PortablePage, PortableSource } from '../ledger/portable.ts';
import { failedOf } from './failed-events.ts';
import { EVENT_COLUMNS, EVENT_TABLES, RECORD_COLUMNS, RECORD_TABLES } from './ledger-rows.ts';
import { mailOf } from './mail-rows.ts';
import { RELAY_CURSOR } from './meta.ts';
import { pendingFailureOf, portableAnswerOf, portableEventOf, portableRecordOf } from './portable-rows.ts';
import { text, whole } from './row.ts';
import type { Row } from './row.ts';

/** A few megabytes at most, of bodies of the usual size. */
const PAGE = 400;

export interface SqliteSourceOptions {
  readonly answersSince: Instant;
  /** Whether events that the relay has not carried out are given out as such; not where they were written down already. */
  readonly pending: boolean;
  /** Entries of a page. */
  readonly pageSize?: number | undefined;
}

type Place = readonly (string | number)[];
interface Section {
  readonly first: Place;
  /** Takes the place after which to go on, then the limit. */
  readonly sql: string;
  readonly bound: readonly SQLInputValue[];
  readonly entryOf: (row: Row) => PortableEntry;
  readonly placeOf: (row: Row) => Place;
}

const keyPlace = (row: Row): Place => [text(row, 'key')];
const failurePlace = (row: Row): Place => [text(row, 'kind'), text(row, 'id'), whole(row, 'sequence')];
const positionPlace = (row: Row): Place => [whole(row, 'position')];

/** What a home looks for by itself comes last: records after their events, mails after the records that they are about. */
const sectionsOf = ({ answersSince, pending }: SqliteSourceOptions): readonly Section[] => [
  {
    first: [''],
    sql: 'SELECT key, owner FROM unique_key WHERE key > ? ORDER BY key LIMIT ?',
    bound: [],
    entryOf: (row) => ({ entry: 'UNIQUE_KEY', key: text(row, 'key'), owner: text(row, 'owner') }),
    placeOf: keyPlace,
  },
  {
    first: [''],
    sql: 'SELECT key, fingerprint, answer, at FROM kept_answer WHERE key > ? AND at >= ? ORDER BY key LIMIT ?',
    bound: [answersSince],
    entryOf: portableAnswerOf,
    placeOf: keyPlace,
  },
  {
    first: [0],
    sql: `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE position > ? ORDER BY position LIMIT ?`,
    bound: [],
    entryOf: portableEventOf,
    placeOf: positionPlace,
  },
  {
    first: [0],
    sql: `SELECT ${RECORD_COLUMNS} FROM ${RECORD_TABLES} WHERE number > ? ORDER BY number LIMIT ?`,
    bound: [],
    entryOf: portableRecordOf,
    placeOf: (row) => [whole(row, 'number')],
  },
  {
    first: [0],
    sql: 'SELECT * FROM mail WHERE number > ? ORDER BY number LIMIT ?',
    bound: [],
    entryOf: (row) => ({ entry: 'MAIL', mail: mailOf(row) }),
    placeOf: (row) => [whole(row, 'number')],
  },
  {
    first: ['', '', 0],
    sql: `SELECT * FROM failed_event WHERE (kind, id, sequence) > (?, ?, ?) ORDER BY kind, id, sequence LIMIT ?`,
    bound: [],
    entryOf: (row) => ({ entry: 'FAILURE', failed: failedOf(row) }),
    placeOf: failurePlace,
  },
  ...(pending ? [PENDING] : []),
];

const PENDING: Section = {
  first: [0],
  sql: `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES}
    WHERE position > max(?, (SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM meta WHERE key = '${RELAY_CURSOR}'))
      AND NOT EXISTS (SELECT 1 FROM failed_event WHERE failed_event.kind = record.kind
        AND failed_event.id = record.id AND failed_event.sequence = event.sequence)
    ORDER BY position LIMIT ?`,
  bound: [],
  entryOf: pendingFailureOf,
  placeOf: positionPlace,
};

const cursorSchema = z.tuple([z.int(), z.array(z.union([z.string(), z.int()]))]);

/** Give out pages of a file that nobody writes meanwhile, or within one transaction. */
export function createSqliteSource(database: DatabaseSync, options: SqliteSourceOptions): PortableSource {
  const sections = sectionsOf(options);
  const { pageSize = PAGE } = options;
  return {
    async *pages(after) {
      const [start, place] = after === undefined ? [0, undefined] : decodeCursor(after, cursorSchema);
      for (const [index, section] of sections.entries()) {
        if (index < start) continue;
        yield* pagesOf(database, section, { index, after: index === start ? place : undefined, pageSize });
      }
    },
  };
}

function* pagesOf(
  database: DatabaseSync,
  { first, sql, bound, entryOf, placeOf }: Section,
  {
    index,
    after,
    pageSize,
  }: { readonly index: number; readonly after: Place | undefined; readonly pageSize: number },
): Generator<PortablePage> {
  const statement = database.prepare(sql);
  let place = after ?? first;
  for (;;) {
    const rows = statement.all(...place, ...bound, pageSize);
    const last = rows.at(-1);
    if (last === undefined) return;
    place = placeOf(last);
    yield { entries: rows.map(entryOf), cursor: encodeCursor([index, place]) };
  }
}
