/**
 * Hands what lies in the queues of undelivered and unfinished work to its function once more:
 *
 *     node infra/operations/redrive.ts --stage <stage>
 *
 * A message is taken out of its queue only after the function has done its work. Every function may be called twice with
 * the same event: it changes nothing the second time. Needs the rights of an operator. Ends with 1 when something is left.
 */
import { parseArgs } from 'node:util';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { batchSchema, eventsOfBatch } from './batch-events.ts';

/** Longer than any function works: nobody else gets the message meanwhile, and one that failed is not taken again at once. */
const HIDDEN_SECONDS = 900;

const sqs = new SQSClient();
const lambda = new LambdaClient();

/** By the names of the outputs of the workflow stack. */
async function outputsOf(stage: string): Promise<(name: string) => string> {
  const StackName = `chi-dao-${stage}-workflow`;
  const { Stacks } = await new CloudFormationClient().send(new DescribeStacksCommand({ StackName }));
  const outputs = new Map(
    Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
  return (name) => {
    const value = outputs.get(name);
    if (value === undefined) throw new Error(`${StackName} has no output ${name}`);
    return value;
  };
}

/** @throws Error with its own words when the function fails */
async function called(FunctionName: string, event: unknown): Promise<unknown> {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
  );
  const text = Buffer.from(Payload ?? []).toString();
  if (FunctionError !== undefined) throw new Error(text);
  return text === '' ? undefined : JSON.parse(text);
}

type Handle = (body: unknown) => Promise<unknown>;
const unfinishedSchema = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  requestPayload: z.unknown(),
});
const relayedSchema = z.object({ batchItemFailures: z.array(z.unknown()) });

/** Each queue by its output, and who does what lies in it. */
function queues(output: (name: string) => string): readonly (readonly [string, Handle])[] {
  return [
    // What EventBridge could not hand over is the event itself.
    ['FailedExecutionsQueue', (event) => called(output('FailedExecutionsFunction'), event)],
    ['MailFeedbackQueue', (event) => called(output('MailFeedbackFunction'), event)],
    // What a function could not finish comes with its name and its event.
    [
      'UnfinishedQueue',
      (body) => {
        const { requestContext, requestPayload } = unfinishedSchema.parse(body);
        return called(requestContext.functionArn, requestPayload);
      },
    ],
    // A schedule's call has no content, and both functions do whatever is due.
    [
      'TimetableQueue',
      async () => {
        await called(output('SweeperFunction'), {});
        await called(output('MorningDigestFunction'), {});
      },
    ],
    [
      'RelayQueue',
      async (body) => {
        const Records = await eventsOfBatch(batchSchema.parse(body));
        const { batchItemFailures } = relayedSchema.parse(await called(output('RelayFunction'), { Records }));
        if (batchItemFailures.length > 0) throw new Error('The relay could not carry out all of it');
      },
    ],
  ];
}

/** Answers how many messages are left. */
async function drain(QueueUrl: string, handle: Handle): Promise<number> {
  let [done, left] = [0, 0];
  for (;;) {
    const { Messages: [message] = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: HIDDEN_SECONDS }),
    );
    if (message === undefined) break;
    try {
      await handle(JSON.parse(message.Body ?? ''));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
      done += 1;
    } catch (error) {
      console.error(`  failed again: ${error instanceof Error ? error.message : String(error)}`);
      left += 1;
    }
  }
  console.log(`${QueueUrl}: ${done} done, ${left} left`);
  return left;
}

const { values } = parseArgs({ options: { stage: { type: 'string' } } });
if (values.stage === undefined) throw new Error('--stage is missing');
const output = await outputsOf(values.stage);
let undone = 0;
for (const [name, handle] of queues(output)) undone += await drain(output(name), handle);
process.exitCode = undone > 0 ? 1 : 0;
