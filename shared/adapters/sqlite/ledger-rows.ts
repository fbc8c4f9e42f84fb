/** From rows to the types of the port. */
import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { IndexEntry, LedgerEvent, LedgerIndex } from '../../ports/ledger.ts';
import { instantSchema } from '../../domain/time.ts';
import type { KnownRecord } from './record-cache.ts';
import { DamagedRowError, json, optionalText, text, whole } from './row.ts';
import type { Row } from './row.ts';

/** An event with its place in the order of all events of the ledger, from 1 without gaps. */
export interface PositionedEvent extends LedgerEvent {
  readonly position: number;
}

export const RECORD_COLUMNS = `record.number, record.kind, record.id, record.version, record.hash, record.body,
  record.list_p, record.list_s, record.unit_p, record.unit_s, record.open_p, record.open_s,
  record.waiting_p, record.waiting_s, coalesce(claim.epoch, 0) AS epoch`;
export const RECORD_TABLES = 'record LEFT JOIN claim ON claim.record = record.number';
export const EVENT_TABLES = 'event JOIN record ON record.number = event.record';
export const EVENT_COLUMNS = `event.position, record.kind, record.id, event.sequence, event.type, event.at, event.actor,
  event.payload, event.body_hash, event.previous_hash, event.hash`;

export const recordOf = (row: Row): KnownRecord => ({
  number: whole(row, 'number'),
  record: {
    kind: text(row, 'kind'),
    id: text(row, 'id'),
    version: whole(row, 'version'),
    hash: text(row, 'hash'),
    epoch: whole(row, 'epoch'),
    body: json(row, 'body'),
  },
  indexes: indexesOf(row),
});

export function indexesOf(row: Row): KnownRecord['indexes'] {
  const entries: { [index in LedgerIndex]?: IndexEntry } = {};
  for (const index of LEDGER_INDEXES) {
    const partition = optionalText(row, `${index}_p`);
    if (partition !== undefined) entries[index] = { partition, sort: text(row, `${index}_s`) };
  }
  return entries;
}

export const positionedEventOf = (row: Row): PositionedEvent => ({
  position: whole(row, 'position'),
  ...eventOf(row),
});

export const eventOf = (row: Row): LedgerEvent => ({
  kind: text(row, 'kind'),
  id: text(row, 'id'),
  sequence: whole(row, 'sequence'),
  type: text(row, 'type'),
  at: instantOf(row, 'at'),
  actor: text(row, 'actor'),
  payload: json(row, 'payload'),
  bodyHash: text(row, 'body_hash'),
  previousHash: text(row, 'previous_hash'),
  hash: text(row, 'hash'),
});

export function instantOf(row: Row, column: string): LedgerEvent['at'] {
  const parsed = instantSchema.safeParse(text(row, column));
  if (!parsed.success) throw new DamagedRowError(column, { cause: parsed.error });
  return parsed.data;
}
