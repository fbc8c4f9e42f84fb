import * as z from 'zod/mini';

import type { Ledger, LedgerQuery } from '../../ports/ledger.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import { keyText } from '../ledger/prepare-commit.ts';
import { attribute, itemOf, textAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import type { Table } from './ledger.ts';
import { eventOf, keyOf, recordOf } from './ledger-items.ts';
import { gatherQuery, gatherScan } from './query-pages.ts';
import { EVENT_DIGITS, eventSort } from './table-definition.ts';

const LAST_EVENT = Number('9'.repeat(EVENT_DIGITS));
const indexCursor = z.tuple([z.string(), z.string()]);
const scanCursor = z.tuple([z.string()]);

/** Indexes follow the table with a short delay; whoever must not miss a write loads the record. */
export function createIndexQuery({ client, tableName }: Table): Ledger['query'] {
  return async (query) => {
    // DynamoDB takes an upside-down range for a mistake; for the ledger it is simply empty.
    if (query.from !== undefined && query.to !== undefined && query.from > query.to) return { items: [] };
    const range = rangeOf(query);
    const input = {
      TableName: tableName,
      IndexName: query.index,
      KeyConditionExpression: `${query.index}_p = :partition${range.expression}`,
      ExpressionAttributeValues: { ':partition': attribute(query.partition), ...range.values },
      ScanIndexForward: query.descending !== true,
    };
    const { items, more } = await gatherQuery(client, { ...input, ...startOf(query) }, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(recordOf),
      ...(more && last !== undefined ? { next: cursorAfter(query, last) } : {}),
    };
  };
}

function rangeOf({ index, from, to }: LedgerQuery): { readonly expression: string; readonly values: Item } {
  const sort = `${index}_s`;
  const values = itemOf({ ':from': from, ':to': to });
  if (from !== undefined && to !== undefined)
    return { expression: ` AND ${sort} BETWEEN :from AND :to`, values };
  if (from !== undefined) return { expression: ` AND ${sort} >= :from`, values };
  return { expression: to === undefined ? '' : ` AND ${sort} <= :to`, values };
}

function startOf({ index, partition, after }: LedgerQuery): { readonly ExclusiveStartKey?: Item } {
  if (after === undefined) return {};
  const [sort, pk] = decodeCursor(after, indexCursor);
  return { ExclusiveStartKey: itemOf({ [`${index}_p`]: partition, [`${index}_s`]: sort, pk, sk: 'RECORD' }) };
}

const cursorAfter = ({ index }: LedgerQuery, item: Item): string =>
  encodeCursor([z.parse(textAttribute, item[`${index}_s`]), keyText(keyOf(item))]);

export function createEventQuery({ client, tableName }: Table): Ledger['events'] {
  return async (key, { after = 0, limit = Number.POSITIVE_INFINITY } = {}) => {
    const input = {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: itemOf({
        ':pk': keyText(key),
        ':from': eventSort(after + 1),
        ':to': eventSort(LAST_EVENT),
      }),
    };
    return (await gatherQuery(client, input, limit)).items.map(eventOf);
  };
}

/** Reads the whole table, events included: for verification, copies and recounts only. The order is DynamoDB's own. */
export function createKeyListing({ client, tableName }: Table): Ledger['allKeys'] {
  return async ({ after, limit = 1000 } = {}) => {
    const input = {
      TableName: tableName,
      ConsistentRead: true,
      FilterExpression: 'sk = :record',
      ProjectionExpression: 'pk, kind, id',
      ExpressionAttributeValues: itemOf({ ':record': 'RECORD' }),
    };
    const start =
      after === undefined ? undefined : itemOf({ pk: decodeCursor(after, scanCursor)[0], sk: 'RECORD' });
    const { items, more } = await gatherScan(client, input, limit, start);
    const keys = items.map(keyOf);
    const last = keys.at(-1);
    return { items: keys, ...(more && last !== undefined ? { next: encodeCursor([keyText(last)]) } : {}) };
  };
}
