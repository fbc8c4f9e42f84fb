/** From items to the types of the port, and the keys of items. Every item that is read is parsed. */
import * as z from 'zod/mini';

import { instantSchema } from '../../domain/time.ts';
import type { LedgerEvent, RecordKey, StoredRecord } from '../../ports/ledger.ts';
import { keyText } from '../ledger/prepare-commit.ts';
import { itemOf, jsonAttribute, parsedAttribute, textAttribute, wholeAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import { eventSort } from './table-definition.ts';

export const recordKeyItem = (key: RecordKey): Item => itemOf({ pk: keyText(key), sk: 'RECORD' });
export const eventKeyItem = (key: RecordKey, sequence: number): Item =>
  itemOf({ pk: keyText(key), sk: eventSort(sequence) });
export const uniqueKeyItem = (key: string): Item => itemOf({ pk: `UNIQUE#${key}`, sk: 'UNIQUE' });
export const answerKeyItem = (key: string): Item => itemOf({ pk: `ANSWER#${key}`, sk: 'ANSWER' });

export const recordSchema = z.object({
  kind: textAttribute,
  id: textAttribute,
  version: wholeAttribute,
  hash: textAttribute,
  epoch: wholeAttribute,
  body: jsonAttribute,
});
export const eventSchema = z.object({
  kind: textAttribute,
  id: textAttribute,
  sequence: wholeAttribute,
  type: textAttribute,
  at: parsedAttribute(instantSchema),
  actor: textAttribute,
  payload: jsonAttribute,
  bodyHash: textAttribute,
  previousHash: textAttribute,
  hash: textAttribute,
});
const answerSchema = z.object({ fingerprint: textAttribute, answer: jsonAttribute });
const keySchema = z.object({ kind: textAttribute, id: textAttribute });

export const recordOf = (item: Item): StoredRecord => z.parse(recordSchema, item);
/** Also reads the image that the stream delivers. */
export const eventOf = (item: Item): LedgerEvent => z.parse(eventSchema, item);
export const answerOf = (item: Item): z.infer<typeof answerSchema> => z.parse(answerSchema, item);
export const keyOf = (item: Item): RecordKey => z.parse(keySchema, item);
