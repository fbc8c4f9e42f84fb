/** The ledger in DynamoDB. */
import { randomUUID } from 'node:crypto';

import {
  ConditionalCheckFailedException,
  GetItemCommand,
  TransactWriteItemsCommand,
  TransactionCanceledException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Commit, CommitOutcome, Ledger, RecordKey } from '../../ports/ledger.ts';
import { prepareCommit } from '../ledger/prepare-commit.ts';
import { attribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import { commitParts } from './commit-items.ts';
import { StoreBusyError, isBusyCode } from './errors.ts';
import { answerKeyItem, answerOf, eventKeyItem, eventOf, recordKeyItem, recordOf } from './ledger-items.ts';
import { createEventQuery, createIndexQuery, createKeyListing } from './ledger-queries.ts';
import { createLoadMany } from './load-many.ts';
import { refusalOf } from './refusal.ts';
import { rememberingRecords } from './remembered-records.ts';

/** The table and the client to reach it with; the composition root makes them. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

export function createDynamoLedger(table: Table): Ledger {
  const get = createGet(table);
  return {
    load: rememberingRecords({
      async load(key) {
        const item = await get(recordKeyItem(key));
        return item === undefined ? undefined : recordOf(item);
      },
      hasEvent: async (key, sequence) => (await get(eventKeyItem(key, sequence))) !== undefined,
    }),
    loadMany: createLoadMany(table),
    commit: (commit) => commitTransaction(table, commit),
    query: createIndexQuery(table),
    events: createEventQuery(table),
    async event(key, sequence) {
      const item = await get(eventKeyItem(key, sequence));
      return item === undefined ? undefined : eventOf(item);
    },
    async idempotentAnswer(key) {
      const item = await get(answerKeyItem(key));
      return item === undefined ? undefined : answerOf(item);
    },
    claim: (key, epoch) => claim(table, key, epoch),
    allKeys: createKeyListing(table),
  };
}

const createGet =
  ({ client, tableName }: Table) =>
  async (key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item;

/**
 * The token is new for each call: it lets the client repeat a request whose answer was lost without the commit then
 * conflicting with itself. Derived from the content, it would let two equal commands both pass.
 */
async function commitTransaction({ client, tableName }: Table, commit: Commit): Promise<CommitOutcome> {
  const prepared = prepareCommit(commit);
  const parts = commitParts(tableName, prepared);
  const TransactItems = parts.map((part) => part.item);
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken: randomUUID() }));
    return { outcome: 'COMMITTED', events: prepared.writes.map((write) => write.event) };
  } catch (error) {
    if (error instanceof TransactionCanceledException)
      return refusalOf(parts, error.CancellationReasons ?? []);
    if (error instanceof Error && isBusyCode(error.name))
      throw new StoreBusyError(error.name, { cause: error });
    throw error;
  }
}

async function claim({ client, tableName }: Table, key: RecordKey, epoch: number): Promise<boolean> {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: recordKeyItem(key),
        UpdateExpression: 'SET epoch = :epoch',
        ConditionExpression: 'attribute_exists(pk) AND epoch <= :epoch',
        ExpressionAttributeValues: { ':epoch': attribute(epoch) },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
