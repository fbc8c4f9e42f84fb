import { GetItemCommand } from '@aws-sdk/client-dynamodb';

import type { MailEntry } from '../../ports/mail-store.ts';
import type { MailChange } from '../ledger/mail-changes.ts';
import { itemOf } from './attributes.ts';
import type { Table } from './ledger.ts';
import { itemOfMail, mailKeyItem, mailOf } from './mail-items.ts';
import { putOnce } from './put-once.ts';

export type FindMail = (key: string) => Promise<MailEntry | undefined>;

export const createFindMail =
  ({ client, tableName }: Table): FindMail =>
  async (key) => {
    const Key = mailKeyItem(key);
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }),
    );
    return Item === undefined ? undefined : mailOf(Item);
  };

/** Answers the changed mail; undefined when there is none or its state forbids the change. */
export type MailUpdate = (key: string, change: MailChange) => Promise<MailEntry | undefined>;

/** Conditional on the state and the number of attempts read before, so a mail claimed meanwhile is left alone. */
export function createMailUpdate(table: Table): MailUpdate {
  const find = createFindMail(table);
  return async (key, change) => {
    const before = await find(key);
    const after = before === undefined ? undefined : change(before);
    if (before === undefined || after === undefined) return undefined;
    const input = {
      TableName: table.tableName,
      Item: itemOfMail(after),
      ConditionExpression: '#state = :state AND attempts = :attempts',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: itemOf({ ':state': before.state, ':attempts': before.attempts }),
    };
    return (await putOnce(table.client, input)) ? after : undefined;
  };
}
