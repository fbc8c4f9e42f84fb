/**
 * A function of the cloud in a process of its own, to be killed: one command, or one batch of the stream. What it works with
 * stands in the environment; what it is asked comes as JSON on its standard input.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamoDBRecord } from 'aws-lambda';
import { handler as relay } from '../../functions/events/relay.ts';
import type { Runtime } from '../../functions/runtime/runtime.ts';
import { createMemoryFiles } from '../../local/rehearse/stage/memory-files.ts';
import { createDynamoFailedEvents } from '../../shared/adapters/dynamodb/failed-events.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { createSesMailer } from '../../shared/adapters/ses/mailer.ts';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import { acknowledgeAssignment } from '../../shared/use-cases/assignment/commands.ts';
import type { Settings } from '../../shared/use-cases/settings.ts';
import type { MailIdentity } from '../../shared/notifications/mime.ts';

export interface Order {
  readonly table: string;
  readonly dynamo: string;
  readonly ses: string;
  readonly sfn: string;
  readonly now: Instant;
  readonly identity: MailIdentity;
  readonly settings: Omit<Settings, 'linkKeys'>;
  readonly machineArns: { readonly 'directive-lifecycle': string; readonly 'unit-assignment': string };
  readonly ask:
    | { readonly what: 'RELAY'; readonly Records: DynamoDBRecord[] }
    | {
        readonly what: 'ACKNOWLEDGE';
        readonly assignmentId: string;
        readonly actor: Actor;
        readonly key: string;
      };
}

const given: Buffer[] = [];
for await (const chunk of process.stdin) given.push(chunk as Buffer);
const order = JSON.parse(Buffer.concat(given).toString()) as Order;
const access = {
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;
const table = {
  client: new DynamoDBClient({ ...access, endpoint: order.dynamo }),
  tableName: order.table,
};
const clock = { now: () => order.now };
const deps: Runtime['deps'] = {
  ledger: createDynamoLedger(table),
  mailStore: createDynamoMailStore(table),
  mailer: await createSesMailer({
    client: new SESv2Client({ ...access, endpoint: order.ses, maxAttempts: 1 }),
    identity: order.identity,
    clock,
  }),
  files: createMemoryFiles(),
  clock,
  workflow: createStepFunctionsWorkflow({
    client: new SFNClient({ ...access, endpoint: order.sfn }),
    machineArns: order.machineArns,
    waits: createWaitTokens(table),
  }),
  settings: { ...order.settings, linkKeys: [{ id: 'k1', secret: new Uint8Array(32).fill(7) }] },
};
const runtime: Runtime = {
  deps,
  failedEvents: createDynamoFailedEvents(table),
  verifyChain: () => Promise.resolve({ outcome: 'OK', events: 0 }),
};
if (order.ask.what === 'RELAY') await relay.with(runtime)({ Records: order.ask.Records });
else {
  const { assignmentId, actor, key } = order.ask;
  const request = { assignmentId, actor, idempotency: { key, fingerprint: 'một lần' } };
  await acknowledgeAssignment(deps, request, undefined);
}
process.stdout.write('done');
