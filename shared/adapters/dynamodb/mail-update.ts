import { ConditionalCheckFailedException, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';

import type { Instant } from '../../domain/time.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import { itemOf } from './attributes.ts';
import type { Table } from './ledger.ts';
import { mailKeyItem, mailOf, openEntry } from './mail-items.ts';

interface Change {
  readonly state: MailState;
  /** The states in which the change is allowed. */
  readonly from: readonly MailState[];
  readonly at: Instant;
  readonly detail?: string;
}

/** Answers the changed mail; undefined when there is none or its state forbids the change. */
export type MailUpdate = (key: string, change: Change) => Promise<MailEntry | undefined>;

export function createMailUpdate({ client, tableName }: Table): MailUpdate {
  return async (key, change) => {
    const Key = mailKeyItem(key);
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }),
    );
    if (Item === undefined) return undefined;
    const mail = mailOf(Item);
    if (!change.from.includes(mail.state)) return undefined;
    try {
      const input = { TableName: tableName, Key, ...expressionsOf(mail, change) };
      const { Attributes } = await client.send(new UpdateItemCommand({ ...input, ReturnValues: 'ALL_NEW' }));
      return Attributes === undefined ? undefined : mailOf(Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };
}

/** Conditional on the state and the number of attempts read before, so a mail claimed meanwhile is left alone. */
function expressionsOf(mail: MailEntry, { state, at, detail }: Change): Partial<UpdateItemCommandInput> {
  const claiming = state === 'CLAIMED';
  const entry = openEntry(mail, state, at);
  const closed = entry.open_p === undefined;
  const sets = [
    '#state = :state',
    claiming ? 'claimedAt = :at, attempts = :next' : 'settledAt = :at',
    ...(detail === undefined ? [] : ['detail = :detail']),
    ...(closed ? [] : ['open_p = :open_p, open_s = :open_s']),
  ];
  const removes = [
    ...(claiming ? ['settledAt'] : []),
    ...(detail === undefined ? ['detail'] : []),
    ...(closed ? ['open_p, open_s'] : []),
  ];
  return {
    UpdateExpression: `SET ${sets.join(', ')}${removes.length === 0 ? '' : ` REMOVE ${removes.join(', ')}`}`,
    ConditionExpression: '#state = :before AND attempts = :attempts',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: itemOf({
      ':state': state,
      ':at': at,
      ':before': mail.state,
      ':attempts': mail.attempts,
      ':next': claiming ? mail.attempts + 1 : undefined,
      ':detail': detail,
      ':open_p': entry.open_p,
      ':open_s': entry.open_s,
    }),
  };
}
