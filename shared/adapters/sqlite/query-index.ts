import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';

import type { LedgerQuery, Page } from '../../ports/ledger.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import { RECORD_COLUMNS, RECORD_TABLES } from './ledger-rows.ts';
import type { KnownRecord } from './record-cache.ts';
import type { Row } from './row.ts';

const cursorSchema = z.tuple([z.string(), z.int()]);

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Pages through one partition of an index, by sort key and then by age of the record. */
export function createQuery(
  database: DatabaseSync,
  recordOf: (row: Row) => KnownRecord,
): (query: LedgerQuery) => Page<KnownRecord> {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  return (query) => {
    const { sql, values } = selectionOf(query);
    const rows = statement(sql).all(...values, query.limit + 1);
    const items = rows.slice(0, query.limit).map(recordOf);
    const last = items.at(-1);
    return {
      items,
      ...(rows.length > query.limit && last !== undefined ? { next: cursorAfter(query, last) } : {}),
    };
  };
}

const cursorAfter = (query: LedgerQuery, last: KnownRecord): string =>
  encodeCursor([last.indexes[query.index]?.sort ?? '', last.number]);

/** The names of columns come from a closed list, never from a request; values are bound. */
function selectionOf(query: LedgerQuery): Condition {
  const conditions = conditionsOf(query);
  const direction = query.descending === true ? 'DESC' : 'ASC';
  return {
    sql: `SELECT ${RECORD_COLUMNS} FROM ${RECORD_TABLES} WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}
      ORDER BY ${query.index}_s ${direction}, number ${direction} LIMIT ?`,
    values: conditions.flatMap((condition) => condition.values),
  };
}

function conditionsOf({ index, partition, from, to, after, descending }: LedgerQuery): readonly Condition[] {
  const sort = `${index}_s`;
  return [
    { sql: `${index}_p = ?`, values: [partition] },
    ...(from === undefined ? [] : [{ sql: `${sort} >= ?`, values: [from] }]),
    ...(to === undefined ? [] : [{ sql: `${sort} <= ?`, values: [to] }]),
    ...(after === undefined
      ? []
      : [
          {
            sql: `(${sort}, number) ${descending === true ? '<' : '>'} (?, ?)`,
            values: decodeCursor(after, cursorSchema),
          },
        ]),
  ];
}
