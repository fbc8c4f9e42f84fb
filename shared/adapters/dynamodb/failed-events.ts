/** What the relay has put aside, in the table of the ledger; the open index has it by the moment of its next try. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

import { instantSchema } from '../../domain/time.ts';
import type { EventPlace, FailedEvent, FailedEvents } from '../../ports/failed-events.ts';
import { keyText } from '../ledger/prepare-commit.ts';
import { itemOf, parsedAttribute, textAttribute, wholeAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import type { Table } from './ledger.ts';
import { AFTER_ALL } from './mail-items.ts';
import { gatherQuery } from './query-pages.ts';
import { eventSort } from './table-definition.ts';

const PARTITION = 'FAILED';

const placeText = (place: EventPlace): string => `${keyText(place)}#${eventSort(place.sequence)}`;
/** The stream takes every new item whose sort key begins with `EVENT#` for an event; this one must not. */
const keyItem = (place: EventPlace): Item => itemOf({ pk: `FAILED#${placeText(place)}`, sk: 'FAILED' });

const failedSchema = z.object({
  kind: textAttribute,
  id: textAttribute,
  sequence: wholeAttribute,
  attempts: wholeAttribute,
  firstFailedAt: parsedAttribute(instantSchema),
  lastFailedAt: parsedAttribute(instantSchema),
  nextTryAt: parsedAttribute(instantSchema),
  problem: textAttribute,
});

export const failedOf = (item: Item): FailedEvent => z.parse(failedSchema, item);

export function itemOfFailed(failed: FailedEvent): Item {
  const open_s = `${failed.nextTryAt}#${placeText(failed)}`;
  return { ...keyItem(failed), ...itemOf({ ...failed, open_p: PARTITION, open_s }) };
}

export function createDynamoFailedEvents({ client, tableName }: Table): FailedEvents {
  return {
    async put(failed) {
      await client.send(new PutItemCommand({ TableName: tableName, Item: itemOfFailed(failed) }));
    },
    async find(place) {
      const input = { TableName: tableName, Key: keyItem(place), ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(input));
      return Item === undefined ? undefined : failedOf(Item);
    },
    async list({ dueBy, limit }) {
      const to = dueBy === undefined ? AFTER_ALL : `${dueBy}#${AFTER_ALL}`;
      const input = {
        TableName: tableName,
        IndexName: 'open',
        KeyConditionExpression: 'open_p = :partition AND open_s <= :to',
        ExpressionAttributeValues: itemOf({ ':partition': PARTITION, ':to': to }),
      };
      return (await gatherQuery(client, input, limit)).items.map(failedOf);
    },
    async remove(place) {
      await client.send(new DeleteItemCommand({ TableName: tableName, Key: keyItem(place) }));
    },
  };
}
