/** Items of the table as portable entries, and back. */
import * as z from 'zod/mini';

import { instantAt, instantSchema, millisOf } from '../../domain/time.ts';
import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { IndexEntries, IndexEntry, LedgerIndex } from '../../ports/ledger.ts';
import type { PortableAnswer, PortableEntry, PortableRecord } from '../ledger/portable.ts';
import { itemOf, parsedAttribute, textAttribute, wholeAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import { KEPT_ANSWER_SECONDS } from './commit-items.ts';
import { failedOf, itemOfFailed } from './failed-events.ts';
import {
  answerKeyItem,
  eventKeyItem,
  eventSchema,
  recordKeyItem,
  recordSchema,
  uniqueKeyItem,
} from './ledger-items.ts';
import { itemOfMail, mailOf } from './mail-items.ts';
import { PLACE_ATTRIBUTE, TIME_TO_LIVE_ATTRIBUTE } from './table-definition.ts';

export function itemOfEntry(entry: PortableEntry): Item {
  switch (entry.entry) {
    case 'RECORD': {
      const { entry: _entry, indexes, ...values } = entry;
      return { ...recordKeyItem(entry), ...itemOf(values), ...indexItem(indexes) };
    }
    case 'EVENT': {
      const { entry: _entry, position, ...values } = entry;
      return {
        ...eventKeyItem(entry, entry.sequence),
        ...itemOf({ ...values, [PLACE_ATTRIBUTE]: position }),
      };
    }
    case 'UNIQUE_KEY':
      return { ...uniqueKeyItem(entry.key), ...itemOf({ owner: entry.owner }) };
    case 'ANSWER': {
      const { key, fingerprint, answer, at } = entry;
      const expiresAt = Math.floor(millisOf(at) / 1000) + KEPT_ANSWER_SECONDS;
      return {
        ...answerKeyItem(key),
        ...itemOf({ fingerprint, answer, at, [TIME_TO_LIVE_ATTRIBUTE]: expiresAt }),
      };
    }
    case 'MAIL':
      return itemOfMail(entry.mail);
    case 'FAILURE':
      return itemOfFailed(entry.failed);
  }
}

function indexItem(indexes: IndexEntries): Item {
  const values: Record<string, string | undefined> = {};
  for (const index of LEDGER_INDEXES) {
    values[`${index}_p`] = indexes[index]?.partition;
    values[`${index}_s`] = indexes[index]?.sort;
  }
  return itemOf(values);
}

/** An item that this program does not know: a newer one wrote it, and a copy without it would not be whole. */
export class UnknownItemError extends Error {
  override readonly name = 'UnknownItemError';
}

const keySchema = z.object({ pk: textAttribute, sk: textAttribute });
/** Waits, digests of a morning, and the mark of a copy: a home works them out for itself. */
const isLeftBehind = ({ pk, sk }: { readonly pk: string; readonly sk: string }): boolean =>
  sk === 'WAIT' || sk === 'MOVE' || pk.startsWith('DIGEST#');

/** Undefined for an item that stays behind. Throws `UnknownItemError`. */
export function entryOfItem(item: Item): PortableEntry | undefined {
  const key = z.parse(keySchema, item);
  if (isLeftBehind(key)) return undefined;
  if (key.sk === 'RECORD') return recordOf(item);
  if (key.sk.startsWith('EVENT#'))
    return { entry: 'EVENT', ...z.parse(eventTextSchema, item), ...placeOf(item) };
  switch (key.sk) {
    case 'UNIQUE':
      return {
        entry: 'UNIQUE_KEY',
        key: key.pk.slice('UNIQUE#'.length),
        ...z.parse(uniqueSchema, item),
      };
    case 'ANSWER':
      return answerOf(key.pk.slice('ANSWER#'.length), item);
    case 'MAIL':
      return { entry: 'MAIL', mail: mailOf(item) };
    case 'FAILED':
      return { entry: 'FAILURE', failed: failedOf(item) };
    default:
      throw new UnknownItemError(`The table holds an item ${key.pk} ${key.sk}`);
  }
}

const uniqueSchema = z.object({ owner: textAttribute });
/** As the ledger reads them, but the stored text stays as it is: not one byte may change. */
const recordTextSchema = z.extend(recordSchema, { body: textAttribute });
const eventTextSchema = z.extend(eventSchema, { payload: textAttribute });
const placeSchema = z.object({ [PLACE_ATTRIBUTE]: z.optional(wholeAttribute) });
const answerSchema = z.object({
  fingerprint: textAttribute,
  answer: textAttribute,
  at: z.optional(parsedAttribute(instantSchema)),
  [TIME_TO_LIVE_ATTRIBUTE]: wholeAttribute,
});

const placeOf = (item: Item): { readonly position: number | undefined } => ({
  position: z.parse(placeSchema, item)[PLACE_ATTRIBUTE],
});

const recordOf = (item: Item): PortableRecord => ({
  entry: 'RECORD',
  ...z.parse(recordTextSchema, item),
  indexes: indexesOf(item),
});

/** The cloud keeps of an answer only when it goes away. */
function answerOf(key: string, item: Item): PortableAnswer {
  const { fingerprint, answer, at, expiresAt } = z.parse(answerSchema, item);
  const since = at ?? instantAt((expiresAt - KEPT_ANSWER_SECONDS) * 1000);
  return { entry: 'ANSWER', key, fingerprint, answer, at: since };
}

const sortSchema = z.optional(textAttribute);
function indexesOf(item: Item): IndexEntries {
  const entries: { [index in LedgerIndex]?: IndexEntry } = {};
  for (const index of LEDGER_INDEXES) {
    const partition = z.parse(sortSchema, item[`${index}_p`]);
    if (partition !== undefined)
      entries[index] = { partition, sort: z.parse(textAttribute, item[`${index}_s`]) };
  }
  return entries;
}
