/**
 * Every queue of what could not be done gets a message as AWS would put it there, and the operator's command hands each to
 * its function once more. The bounced mail among them is the proof that word of SES arrives: the stand-in sends none.
 */
import {
  DynamoDBStreamsClient,
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { MAIL_TAG, mailTag } from '../../../shared/adapters/ses/mail-tag.ts';
import { clientSettings } from '../deploy/client-settings.ts';
import { STAGE } from '../places.ts';
import type { Cloud } from './cloud.ts';
import { issue } from './main-job.ts';
import type { OutputOf } from './operations.ts';
import { operatorRuns } from './operators-command.ts';
import { addressOf, officerOf } from './people.ts';
import { until } from './story.ts';

const UNIT = 'xa-dong-phu';
const QUEUES = ['FailedExecutions', 'MailFeedback', 'Unfinished', 'Timetable', 'Relay'] as const;
type Queue = (typeof QUEUES)[number];

/** As SES would tell of it. */
const bounceOf = (mailKey: string, address: string, at: string) => ({
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    mail: { timestamp: at, destination: [address], tags: { [MAIL_TAG]: [mailTag(mailKey)] } },
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: address, diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
    },
  },
});

/** The first events of the table's stream, as Lambda names a batch that it has given up. */
async function namedBatch({ ministack }: Cloud): Promise<object> {
  const streams = new DynamoDBStreamsClient(clientSettings(ministack.endpoint));
  const { Streams } = await streams.send(new ListStreamsCommand({}));
  const StreamArn = Streams?.[0]?.StreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator, Limit: 100 }));
  return {
    DDBStreamBatchInfo: {
      streamArn: StreamArn,
      shardId: ShardId,
      startSequenceNumber: Records[0]?.dynamodb?.SequenceNumber,
      endSequenceNumber: Records.at(-1)?.dynamodb?.SequenceNumber,
    },
  };
}

/** The mail that told the officer of a new directive, once it has left. */
async function sentMail({ done }: Cloud, directiveId: string): Promise<string> {
  const key = await until('the mail to the officer has left', async () => {
    const { items } = await done('GET', `/mails?unit=${UNIT}&limit=50`, { as: 'quan-tri' });
    const sent = items.find(
      ({ personId, assignmentId, state }) =>
        personId === officerOf(UNIT) && assignmentId === `${directiveId}-${UNIT}-1` && state === 'SENT',
    );
    return sent?.['key'];
  });
  return String(key);
}

export async function leftUndone(cloud: Cloud, output: OutputOf): Promise<void> {
  const { story, done, ministack, deployed } = cloud;
  const address = addressOf(officerOf(UNIT));
  const directiveId = await issue(cloud, 'lập danh mục hồ sơ', [UNIT]);
  const key = await sentMail(cloud, directiveId);
  const messages: Record<Queue, object> = {
    FailedExecutions: {
      source: 'aws.states',
      detail: {
        name: `${directiveId}-${UNIT}-1-1`,
        status: 'FAILED',
        startDate: ministack.now() - 1_000,
        stopDate: ministack.now(),
      },
    },
    MailFeedback: bounceOf(key, address, new Date(ministack.now()).toISOString()),
    Unfinished: {
      requestContext: { functionArn: deployed.functionNamed('events/sweeper') },
      requestPayload: {},
    },
    Timetable: {},
    Relay: await namedBatch(cloud),
  };
  const sqs = new SQSClient(clientSettings(ministack.endpoint));
  const lays = async (name: Queue, message: object): Promise<unknown> =>
    sqs.send(
      new SendMessageCommand({
        QueueUrl: await output('workflow', `${name}Queue`),
        MessageBody: JSON.stringify(message),
      }),
    );
  await story.step('What AWS could not hand over lies in five queues', async () => {
    for (const name of QUEUES) await lays(name, messages[name]);
  });
  const command = { script: 'infra/operations/redrive.ts', args: ['--stage', STAGE] };
  await story.step('The operator hands it over once more, and every queue is empty', async () => {
    const said = await operatorRuns(cloud, command);
    if (said.match(/: 1 done, 0 left/g)?.length !== QUEUES.length) throw new Error(said);
    const again = await operatorRuns(cloud, command);
    if (again.match(/: 0 done, 0 left/g)?.length !== QUEUES.length) throw new Error(again);
  });
  await story.step('What fails again is left in its queue, and the command says so', async () => {
    await lays('MailFeedback', { source: 'aws.ses', detail: {} });
    const said = await operatorRuns(cloud, command).catch((error: unknown) => String(error));
    if (!said.includes('ended with 1') || !said.includes(': 0 done, 1 left')) throw new Error(said);
  });
  await story.step(
    'The mail that came back stands in the log: why, and how the unit hears of it all the same',
    async () => {
      const { items } = await done('GET', '/mails?state=BOUNCED', { as: 'quan-tri' });
      const words = String(items[0]?.['inWords']);
      const isTold = /Đã gửi thay một lần cho|Đơn vị vẫn được báo qua/.test(words);
      if (items.length !== 1 || items[0]?.['key'] !== key || !isTold) throw new Error(JSON.stringify(items));
      return words;
    },
    (words) => words,
  );
}
