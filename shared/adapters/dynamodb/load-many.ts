import { setTimeout as pause } from 'node:timers/promises';

import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';

import type { Ledger, RecordKey, StoredRecord } from '../../ports/ledger.ts';
import { keyText } from '../ledger/prepare-commit.ts';
import type { Item } from './attributes.ts';
import { StoreBusyError } from './errors.ts';
import type { Table } from './ledger.ts';
import { recordKeyItem, recordOf } from './ledger-items.ts';

/** DynamoDB takes 100 keys in a batch, and may give back only some of them. */
const KEYS_PER_BATCH = 100;
const MOST_TRIES = 8;
const FIRST_PAUSE_MILLIS = 25;

export function createLoadMany(table: Table): Ledger['loadMany'] {
  return async (keys) => {
    const wanted = [...new Map(keys.map((key) => [keyText(key), key])).values()];
    const found = new Map<string, StoredRecord>();
    for (let start = 0; start < wanted.length; start += KEYS_PER_BATCH) {
      const batch = wanted.slice(start, start + KEYS_PER_BATCH);
      for (const record of await loadBatch(table, batch)) found.set(keyText(record), record);
    }
    return keys.flatMap((key) => found.get(keyText(key)) ?? []);
  };
}

async function loadBatch(
  { client, tableName }: Table,
  keys: readonly RecordKey[],
): Promise<readonly StoredRecord[]> {
  const records: StoredRecord[] = [];
  let waiting: Item[] = keys.map(recordKeyItem);
  for (let tries = 0; waiting.length > 0; tries += 1) {
    if (tries === MOST_TRIES) throw new StoreBusyError('UnprocessedKeys');
    if (tries > 0) await pause(FIRST_PAUSE_MILLIS * 2 ** tries * (0.5 + Math.random() / 2));
    const RequestItems = { [tableName]: { Keys: waiting, ConsistentRead: true } };
    const answer = await client.send(new BatchGetItemCommand({ RequestItems }));
    records.push(...(answer.Responses?.[tableName] ?? []).map(recordOf));
    waiting = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return records;
}
