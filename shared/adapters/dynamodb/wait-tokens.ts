/** Task tokens of waiting drivers, beside the record that they wait for. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

import { instantSchema, millisOf } from '../../domain/time.ts';
import type { RecordKey } from '../../ports/ledger.ts';
import type { Wait } from '../../ports/workflow.ts';
import { keyText } from '../ledger/prepare-commit.ts';
import { attribute, itemOf, parsedAttribute, textAttribute, wholeAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import type { Table } from './ledger.ts';
import { TIME_TO_LIVE_ATTRIBUTE } from './table-definition.ts';

export interface WaitTokens {
  /** Passed over when a newer driver already waits for the record. */
  park(wait: Wait): Promise<void>;
  parked(key: RecordKey, mayLag?: boolean): Promise<Wait | undefined>;
  /** Forgets this wait, if it is still the one kept. */
  remove(wait: Wait): Promise<void>;
}

/** A wait is of no use once its driver has woken by itself; a week is left for looking into failures. */
const KEPT_AFTER_WAKING_SECONDS = 7 * 24 * 3600;

const waitSchema = z.object({
  kind: textAttribute,
  id: textAttribute,
  epoch: wholeAttribute,
  token: textAttribute,
  phase: textAttribute,
  wakeAt: parsedAttribute(instantSchema),
});

const keyItem = (key: RecordKey): Item => itemOf({ pk: keyText(key), sk: 'WAIT' });

export function createWaitTokens({ client, tableName }: Table): WaitTokens {
  return {
    park: ({ key, epoch, token, phase, wakeAt }) =>
      ifAllowed(
        client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: {
              ...keyItem(key),
              ...itemOf({ kind: key.kind, id: key.id, epoch, token, phase, wakeAt }),
              [TIME_TO_LIVE_ATTRIBUTE]: attribute(
                Math.floor(millisOf(wakeAt) / 1000) + KEPT_AFTER_WAKING_SECONDS,
              ),
            },
            ConditionExpression: 'attribute_not_exists(pk) OR epoch <= :epoch',
            ExpressionAttributeValues: itemOf({ ':epoch': epoch }),
          }),
        ),
      ),
    async parked(key, mayLag = false) {
      const input = { TableName: tableName, Key: keyItem(key), ConsistentRead: !mayLag };
      const { Item } = await client.send(new GetItemCommand(input));
      return Item === undefined ? undefined : waitOf(Item);
    },
    remove: ({ key, token }) =>
      ifAllowed(
        client.send(
          new DeleteItemCommand({
            TableName: tableName,
            Key: keyItem(key),
            ConditionExpression: '#token = :token',
            ExpressionAttributeNames: { '#token': 'token' },
            ExpressionAttributeValues: itemOf({ ':token': token }),
          }),
        ),
      ),
  };
}

function waitOf(item: Item): Wait {
  const { kind, id, ...wait } = z.parse(waitSchema, item);
  return { key: { kind, id }, ...wait };
}

async function ifAllowed(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
