/** A batch of the table's stream that was put aside is only named; its events are read from the stream again. */
import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod/mini';

export const batchSchema = z.object({
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
  }),
});
type Batch = z.infer<typeof batchSchema>;

/** New events: the filter of the stream's subscription, once more. */
const isEvent = ({ eventName, dynamodb }: StreamRecord): boolean =>
  eventName === 'INSERT' && dynamodb?.Keys?.['sk']?.S?.startsWith('EVENT#') === true;

const sequenceOf = ({ dynamodb }: StreamRecord): bigint => BigInt(dynamodb?.SequenceNumber ?? 0);
/** An answer may stop early, or hold nothing although more follows. */
const MOST_ANSWERS = 50;

/** In the order of the stream. @throws Error when the stream no longer has them: it keeps them for 24 hours */
export async function eventsOfBatch({ DDBStreamBatchInfo: batch }: Batch): Promise<StreamRecord[]> {
  const client = new DynamoDBStreamsClient();
  const last = BigInt(batch.endSequenceNumber);
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: batch.streamArn,
      ShardId: batch.shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: batch.startSequenceNumber,
    }),
  );
  const events: StreamRecord[] = [];
  let iterator = ShardIterator;
  for (let answers = 0; iterator !== undefined && answers < MOST_ANSWERS; answers += 1) {
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator }),
    );
    events.push(...Records.filter((record) => isEvent(record) && sequenceOf(record) <= last));
    if (Records.some((record) => sequenceOf(record) >= last)) return events;
    iterator = NextShardIterator;
  }
  throw new Error('The stream does not give back the whole batch');
}
