/** What the relay has put aside, in the table of the ledger; the open index has it by the moment of its next try. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

import { instantSchema } from '../../domain/time.ts';
import type { EventPlace, FailedEvents } from '../../ports/failed-events.ts';
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

export function createDynamoFailedEvents({ client, tableName }: Table): FailedEvents {
  return {
    async put(failed) {
      const { nextTryAt } = failed;
      const open_s = `${nextTryAt}#${placeText(failed)}`;
      const Item = { ...keyItem(failed), ...itemOf({ ...failed, open_p: PARTITION, open_s }) };
      await client.send(new PutItemCommand({ TableName: tableName, Item }));
    },
    async find(place) {
      const input = { TableName: tableName, Key: keyItem(place), ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(input));
      return Item === undefined ? undefined : z.parse(failedSchema, Item);
    },
    async list({ dueBy, limit }) {
      const to = dueBy === undefined ? AFTER_ALL : `${dueBy}#${AFTER_ALL}`;
      const input = {
        TableName: tableName,
        IndexName: 'open',
        KeyConditionExpression: 'open_p = :partition AND open_s <= :to',
        ExpressionAttributeValues: itemOf({ ':partition': PARTITION, ':to': to }),
      };
      return (await gatherQuery(client, input, limit)).items.map((item) => z.parse(failedSchema, item));
    },
    async remove(place) {
      await client.send(new DeleteItemCommand({ TableName: tableName, Key: keyItem(place) }));
    },
  };
}
