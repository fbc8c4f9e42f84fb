/** Queries answer in pieces of 1 MB, and filters make pieces smaller; this gathers until the page is full. */
import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, QueryCommandInput, ScanCommandInput } from '@aws-sdk/client-dynamodb';

import type { Item } from './attributes.ts';

interface Piece {
  readonly Items?: Item[] | undefined;
  readonly LastEvaluatedKey?: Item | undefined;
}

/**
 * Up to `limit` items, and whether there are more: DynamoDB says "maybe more" after a full page,
 * so one item beyond the page is asked for.
 */
export interface Gathered {
  readonly items: readonly Item[];
  readonly more: boolean;
}

async function gather(
  limit: number,
  first: Item | undefined,
  piece: (start: Item | undefined) => Promise<Piece>,
): Promise<Gathered> {
  const items: Item[] = [];
  let start = first;
  do {
    const answer = await piece(start);
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start !== undefined && items.length <= limit);
  return { items: items.slice(0, limit), more: items.length > limit };
}

const beginningAt = (start: Item | undefined): { ExclusiveStartKey?: Item } =>
  start === undefined ? {} : { ExclusiveStartKey: start };

/** `limit` may be Infinity. */
export const gatherQuery = (
  client: DynamoDBClient,
  input: QueryCommandInput,
  limit: number,
): Promise<Gathered> =>
  gather(limit, input.ExclusiveStartKey, (start) =>
    client.send(
      new QueryCommand({
        ...input,
        ...(Number.isFinite(limit) && input.FilterExpression === undefined ? { Limit: limit + 1 } : {}),
        ...beginningAt(start),
      }),
    ),
  );

export const gatherScan = (
  client: DynamoDBClient,
  input: ScanCommandInput,
  limit: number,
  first: Item | undefined,
): Promise<Gathered> =>
  gather(limit, first, (start) => client.send(new ScanCommand({ ...input, ...beginningAt(start) })));
