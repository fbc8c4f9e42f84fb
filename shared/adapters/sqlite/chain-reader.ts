/**
 * Reads of a ledger file what a chain is made of, and nothing else: so it reads the files of every earlier program as they
 * are, without bringing them forward.
 */
import type { DatabaseSync } from 'node:sqlite';

import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { VerifiableLedger } from '../ledger/verify-ledger.ts';
import { EVENT_COLUMNS, EVENT_TABLES, RECORD_TABLES, eventOf, recordOf } from './ledger-rows.ts';
import { createKeyListing } from './list-keys.ts';

/** The lists in which a record is found have grown with the program; no chain depends on them. */
const NO_LISTS = LEDGER_INDEXES.flatMap((index) => [`NULL AS ${index}_p`, `NULL AS ${index}_s`]).join(', ');
const COLUMNS = `record.number, record.kind, record.id, record.version, record.hash, record.body,
  ${NO_LISTS}, coalesce(claim.epoch, 0) AS epoch`;

export function createChainReader(database: DatabaseSync): VerifiableLedger {
  const record = database.prepare(`SELECT ${COLUMNS} FROM ${RECORD_TABLES} WHERE kind = ? AND id = ?`);
  const all = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE kind = ? AND id = ? ORDER BY sequence`,
  );
  const one = database.prepare(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE kind = ? AND id = ? AND sequence = ?`,
  );
  const keys = createKeyListing(database);
  return {
    allKeys: async (options) => keys(options),
    async load({ kind, id }) {
      const row = record.get(kind, id);
      return row === undefined ? undefined : recordOf(row).record;
    },
    events: async ({ kind, id }) => all.all(kind, id).map(eventOf),
    async event({ kind, id }, sequence) {
      const row = one.get(kind, id, sequence);
      return row === undefined ? undefined : eventOf(row);
    },
  };
}
