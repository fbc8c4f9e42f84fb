import { setTimeout as pause } from 'node:timers/promises';

import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import type { WriteRequest } from '@aws-sdk/client-dynamodb';

import type { Item } from './attributes.ts';
import { StoreBusyError } from './errors.ts';
import { inParallel } from './in-parallel.ts';
import type { Table } from './ledger.ts';

/** DynamoDB takes 25 items in a batch, and may give back some of them. */
const ITEMS_PER_BATCH = 25;
const MOST_TRIES = 12;
const FIRST_PAUSE_MILLIS = 25;

async function writeBatch({ client, tableName }: Table, requests: readonly WriteRequest[]): Promise<void> {
  let waiting = [...requests];
  for (let tries = 0; waiting.length > 0; tries += 1) {
    if (tries === MOST_TRIES) throw new StoreBusyError('UnprocessedItems');
    if (tries > 0) await pause(FIRST_PAUSE_MILLIS * 2 ** tries * (0.5 + Math.random() / 2));
    const RequestItems = { [tableName]: waiting };
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems }));
    waiting = answer.UnprocessedItems?.[tableName] ?? [];
  }
}

async function writeAll(table: Table, requests: readonly WriteRequest[]): Promise<void> {
  const batches: WriteRequest[][] = [];
  for (let start = 0; start < requests.length; start += ITEMS_PER_BATCH)
    batches.push(requests.slice(start, start + ITEMS_PER_BATCH));
  await inParallel(batches, (batch) => writeBatch(table, batch));
}

/** Whatever stood under the same keys is replaced; no two of the items may share a key. */
export const putAll = (table: Table, items: readonly Item[]): Promise<void> =>
  writeAll(
    table,
    items.map((Item) => ({ PutRequest: { Item } })),
  );

export const deleteAll = (table: Table, keys: readonly Item[]): Promise<void> =>
  writeAll(
    table,
    keys.map((Key) => ({ DeleteRequest: { Key } })),
  );
