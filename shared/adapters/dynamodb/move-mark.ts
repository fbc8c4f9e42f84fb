/**
 * What the table knows of a move of its ledger: one is on its way here, or has gone from here. In both cases no home works
 * on it, and its sweeper starts nobody.
 */
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

import { instantSchema } from '../../domain/time.ts';
import { itemOf, parsedAttribute, textAttribute } from './attributes.ts';
import type { Table } from './ledger.ts';

export const MOVE_STATES = ['ARRIVING', 'ARRIVED', 'LEAVING', 'LEFT'] as const;
export type MoveState = (typeof MOVE_STATES)[number];

const markSchema = z.object({
  state: parsedAttribute(z.enum(MOVE_STATES)),
  order: textAttribute,
  origin: textAttribute,
  answersSince: parsedAttribute(instantSchema),
  cursor: z.optional(textAttribute),
});
export type MoveMark = z.infer<typeof markSchema>;

const Key = itemOf({ pk: 'MOVE', sk: 'MOVE' });

export async function readMark({ client, tableName }: Table): Promise<MoveMark | undefined> {
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item === undefined ? undefined : z.parse(markSchema, Item);
}

export async function writeMark({ client, tableName }: Table, mark: MoveMark): Promise<void> {
  const { state, order, origin, answersSince, cursor } = mark;
  const Item = { ...Key, ...itemOf({ state, order, origin, answersSince, cursor }) };
  await client.send(new PutItemCommand({ TableName: tableName, Item }));
}

export async function removeMark({ client, tableName }: Table): Promise<void> {
  await client.send(new DeleteItemCommand({ TableName: tableName, Key }));
}

/** False while a ledger is on its way here, or when it has gone, or is about to go, elsewhere. */
export async function isAtHome(table: Table): Promise<boolean> {
  const mark = await readMark(table);
  return mark === undefined || mark.state === 'ARRIVED';
}
