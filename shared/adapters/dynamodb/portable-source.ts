/** Gives out a table as portable entries, in the table's own order. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

import type { Instant } from '../../domain/time.ts';
import { decodeCursor, encodeCursor } from '../ledger/cursor.ts';
import type { PortableEntry, PortableSource } from '../ledger/portable.ts';
import { itemOf, textAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import type { Table } from './ledger.ts';
import { entryOfItem } from './portable-items.ts';

/** The cursor of the last page; `Scan` has no start after the end. */
const END = '';
const cursorSchema = z.tuple([z.string(), z.string()]);
const keySchema = z.object({ pk: textAttribute, sk: textAttribute });

const startOf = (cursor: string | undefined): { readonly ExclusiveStartKey?: Item } => {
  if (cursor === undefined) return {};
  const [pk, sk] = decodeCursor(cursor, cursorSchema);
  return { ExclusiveStartKey: itemOf({ pk, sk }) };
};

function cursorAfter(last: Item | undefined): string {
  if (last === undefined) return END;
  const { pk, sk } = z.parse(keySchema, last);
  return encodeCursor([pk, sk]);
}

export interface DynamoSourceOptions {
  readonly answersSince: Instant;
  /** Items of a page; as many as fit into one megabyte when absent. */
  readonly pageSize?: number | undefined;
}

/** Reads each item as it is when its page is read: of a table that is written meanwhile no one state. */
export function createDynamoSource(
  { client, tableName }: Table,
  { answersSince, pageSize }: DynamoSourceOptions,
): PortableSource {
  const isCopied = (entry: PortableEntry): boolean => entry.entry !== 'ANSWER' || entry.at >= answersSince;
  return {
    async *pages(after) {
      let cursor = after;
      while (cursor !== END) {
        const input = { TableName: tableName, ConsistentRead: true, Limit: pageSize, ...startOf(cursor) };
        const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand(input));
        cursor = cursorAfter(LastEvaluatedKey);
        yield { entries: Items.flatMap((item) => entryOfItem(item) ?? []).filter(isCopied), cursor };
      }
    },
  };
}
