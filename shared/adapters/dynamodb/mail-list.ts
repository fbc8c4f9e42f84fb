import * as z from 'zod/mini';

import type { MailStore } from '../../ports/mail-store.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import { itemOf } from './attributes.ts';
import type { Table } from './ledger.ts';
import { MAIL_LIST, mailKeyItem, mailOf, mailsOfUnit } from './mail-items.ts';
import { gatherQuery } from './query-pages.ts';

const cursorSchema = z.tuple([z.string(), z.string()]);

/** Newest first, by the `unit` index for one unit, else by `list`; a state is a filter on either. */
export function createMailList({ client, tableName }: Table): MailStore['list'] {
  return async ({ unitId, state, limit, after }) => {
    const index = unitId === undefined ? 'list' : 'unit';
    const partition = unitId === undefined ? MAIL_LIST : mailsOfUnit(unitId);
    const input = {
      TableName: tableName,
      IndexName: index,
      KeyConditionExpression: `${index}_p = :partition`,
      ExpressionAttributeValues: itemOf({ ':partition': partition, ':state': state }),
      ScanIndexForward: false,
      ...(state === undefined
        ? {}
        : { FilterExpression: '#state = :state', ExpressionAttributeNames: { '#state': 'state' } }),
      ...(after === undefined ? {} : { ExclusiveStartKey: startOf(index, partition, after) }),
    };
    const { items, more } = await gatherQuery(client, input, limit);
    const mails = items.map(mailOf);
    const last = mails.at(-1);
    return {
      items: mails,
      ...(more && last !== undefined
        ? { next: encodeCursor([`${last.queuedAt}#${last.key}`, last.key]) }
        : {}),
    };
  };
}

function startOf(index: 'list' | 'unit', partition: string, after: string): ReturnType<typeof itemOf> {
  const [sort, key] = decodeCursor(after, cursorSchema);
  return { ...mailKeyItem(key), ...itemOf({ [`${index}_p`]: partition, [`${index}_s`]: sort }) };
}
