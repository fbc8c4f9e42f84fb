/** How many bytes are kept, as DynamoDB counts them: names and values of every item, once more for each index. */
import { ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { LEDGER_INDEXES } from '../../shared/ports/ledger.ts';
import type { Cloud } from '../../test/cloud/cloud.ts';

type Item = Readonly<Record<string, AttributeValue>>;

/** Added by DynamoDB to each item, and to each entry of an index. */
const OVERHEAD = 100;

const valueBytes = ({ S, N, BOOL }: AttributeValue): number => {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  return BOOL === undefined ? 3 : 1;
};
const itemBytes = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    OVERHEAD,
  );
const copies = (item: Item): number =>
  LEDGER_INDEXES.filter((index) => item[`${index}_p`] !== undefined).length;

export interface StoredBytes {
  /** What a backup holds too. */
  readonly table: number;
  readonly indexes: number;
}

/** What goes away by itself is not counted. */
export async function storedBytes({ behind: { dynamo, tableName } }: Cloud): Promise<StoredBytes> {
  const stored = { table: 0, indexes: 0 };
  let start: Item | undefined;
  do {
    const from = start === undefined ? {} : { ExclusiveStartKey: start };
    const { Items = [], LastEvaluatedKey } = await dynamo.client.send(
      new ScanCommand({ TableName: tableName, ...from }),
    );
    for (const item of Items) {
      if (item['expiresAt'] !== undefined) continue;
      stored.table += itemBytes(item);
      stored.indexes += itemBytes(item) * copies(item);
    }
    start = LastEvaluatedKey;
  } while (start !== undefined);
  return stored;
}
