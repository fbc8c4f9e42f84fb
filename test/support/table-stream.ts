/** The stream of a table of DynamoDB Local, over the wire: what the service would hand to the relay. */
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Table } from '../../shared/adapters/dynamodb/ledger.ts';

/** DynamoDB Local keeps the tables of each key apart, and looks at nothing else of a signature. */
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=local/20260101/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

async function call<Answer>(endpoint: string, operation: string, input: object): Promise<Answer> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
      authorization: AUTHORIZATION,
    },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(`${operation}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

interface Shard {
  readonly ShardId: string;
}
/** As the event source mapping filters: only new items that are events. */
const isNewEvent = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === 'INSERT' && dynamodb?.Keys?.['sk']?.S?.startsWith('EVENT#') === true;

export interface TableStream {
  /** What has come since the last call, in the order of the stream. */
  read(): Promise<DynamoDBRecord[]>;
}

export async function openTableStream(endpoint: string, { client, tableName }: Table): Promise<TableStream> {
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const StreamArn = table?.LatestStreamArn;
  const iterators = new Map<string, string | undefined>();

  async function lookForShards(): Promise<void> {
    const { StreamDescription } = await call<{ StreamDescription: { Shards: Shard[] } }>(
      endpoint,
      'DescribeStream',
      {
        StreamArn,
      },
    );
    for (const { ShardId } of StreamDescription.Shards) {
      if (iterators.has(ShardId)) continue;
      const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      const { ShardIterator } = await call<{ ShardIterator: string }>(endpoint, 'GetShardIterator', start);
      iterators.set(ShardId, ShardIterator);
    }
  }
  async function readShard(shard: string): Promise<DynamoDBRecord[]> {
    const all: DynamoDBRecord[] = [];
    for (;;) {
      const ShardIterator = iterators.get(shard);
      if (ShardIterator === undefined) return all;
      const page = await call<{ Records: DynamoDBRecord[]; NextShardIterator?: string }>(
        endpoint,
        'GetRecords',
        {
          ShardIterator,
        },
      );
      iterators.set(shard, page.NextShardIterator);
      all.push(...page.Records);
      if (page.Records.length === 0) return all;
    }
  }
  return {
    async read() {
      await lookForShards();
      const all: DynamoDBRecord[] = [];
      for (const shard of iterators.keys()) all.push(...(await readShard(shard)));
      return all.filter(isNewEvent);
    },
  };
}
