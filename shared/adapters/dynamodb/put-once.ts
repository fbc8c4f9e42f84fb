import { randomUUID } from 'node:crypto';

import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, PutItemCommandInput } from '@aws-sdk/client-dynamodb';

import { attribute } from './attributes.ts';
import type { Item } from './attributes.ts';

export interface ConditionalPut extends PutItemCommandInput {
  readonly Item: Item;
  readonly ConditionExpression: string;
}

/** Which call wrote an item last. */
const WRITTEN_BY = 'writtenBy';

/**
 * Whether the item was written by this call. The client repeats a request whose answer was lost, and then fails by the
 * condition that its own first try has made false: the mark of the call tells that from another writer, who must not be
 * mistaken for oneself, nor oneself for another: a mail that both leave to the other is never sent.
 */
export async function putOnce(client: DynamoDBClient, input: ConditionalPut): Promise<boolean> {
  const call = randomUUID();
  const Item = { ...input.Item, [WRITTEN_BY]: attribute(call) };
  try {
    await client.send(new PutItemCommand({ ...input, Item, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error.Item?.[WRITTEN_BY]?.S === call;
    throw error;
  }
}
