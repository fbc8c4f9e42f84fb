/** Rows of the ledger file as portable entries. */
import type { PortableAnswer, PortableEvent, PortableFailure, PortableRecord } from '../ledger/portable.ts';
import { indexesOf, instantOf } from './ledger-rows.ts';
import { text, whole } from './row.ts';
import type { Row } from './row.ts';

export const portableRecordOf = (row: Row): PortableRecord => ({
  entry: 'RECORD',
  kind: text(row, 'kind'),
  id: text(row, 'id'),
  version: whole(row, 'version'),
  hash: text(row, 'hash'),
  epoch: whole(row, 'epoch'),
  body: text(row, 'body'),
  indexes: indexesOf(row),
});

export const portableEventOf = (row: Row): PortableEvent => ({
  entry: 'EVENT',
  kind: text(row, 'kind'),
  id: text(row, 'id'),
  position: whole(row, 'position'),
  sequence: whole(row, 'sequence'),
  type: text(row, 'type'),
  at: instantOf(row, 'at'),
  actor: text(row, 'actor'),
  payload: text(row, 'payload'),
  bodyHash: text(row, 'body_hash'),
  previousHash: text(row, 'previous_hash'),
  hash: text(row, 'hash'),
});

export const portableAnswerOf = (row: Row): PortableAnswer => ({
  entry: 'ANSWER',
  key: text(row, 'key'),
  fingerprint: text(row, 'fingerprint'),
  answer: text(row, 'answer'),
  at: instantOf(row, 'at'),
});

/** Committed, and not carried out before the ledger was moved: whoever opens it next has that before them. */
export function pendingFailureOf(row: Row): PortableFailure {
  const at = instantOf(row, 'at');
  const place = { kind: text(row, 'kind'), id: text(row, 'id'), sequence: whole(row, 'sequence') };
  const problem = 'Sự kiện chưa được thực hiện khi sổ cái được chuyển đi';
  const tries = { attempts: 0, firstFailedAt: at, lastFailedAt: at, nextTryAt: at };
  return { entry: 'FAILURE', failed: { ...place, ...tries, problem } };
}
