/**
 * The cloud on this machine, composed as its functions compose themselves: the real adapters and the real SDK, over the wire
 * to DynamoDB Local, to our interpreter behind the calls of Step Functions, and to a post office behind those of SES. Only
 * time is virtual.
 */
import type { DynamoDBRecord } from 'aws-lambda';
import { handler as relay } from '../../functions/events/relay.ts';
import type { LogEntry, Runtime } from '../../functions/runtime/runtime.ts';
import { createVirtualClock, type VirtualClock } from '../../local/clock/virtual-clock.ts';
import { stepFunctions } from '../../local/home/step-functions.ts';
import { createMemoryFiles } from '../../local/rehearse/stage/memory-files.ts';
import { createDynamoFailedEvents } from '../../shared/adapters/dynamodb/failed-events.ts';
import { createDynamoLedger, type Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { isAtHome } from '../../shared/adapters/dynamodb/move-mark.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { createSesMailer } from '../../shared/adapters/ses/mailer.ts';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import { messageIdOf } from '../../shared/notifications/mime.ts';
import { atLocalTime, day, type Instant } from '../../shared/domain/time.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { tendMail } from '../../shared/use-cases/mail/tend-mail.ts';
import { settings } from '../api/api-world.ts';
import { identity } from '../mail/kit.ts';
import type { Assembly } from '../../local/home/assembly.ts';
import { preparedAssembly } from './assembly.ts';
import { startSes, type SesStandIn } from './ses-stand-in.ts';
import { machineArns, startStepFunctions, type StepFunctionsStandIn } from './step-functions-stand-in.ts';
import { openTableStream } from './table-stream.ts';

export interface CloudHomeOptions {
  /** Its client may lead through a fault proxy. */
  readonly table: Table;
  readonly now: Instant;
  /** Where the stream is read: DynamoDB Local itself. What is in the table already is not told. */
  readonly endpoint?: string;
}
export interface CloudHome {
  readonly deps: Dependencies;
  readonly runtime: Runtime;
  readonly clock: VirtualClock;
  readonly sfn: StepFunctionsStandIn;
  readonly ses: SesStandIn;
  readonly log: LogEntry[];
  /** Executions that ended otherwise than well, as `machine/name: STATUS`. */
  readonly failures: string[];
  /** The definitions that are deployed at first. */
  readonly machines: Assembly['machines'];
  /** Keys of the mails that SES has taken. */
  readonly sent: string[];
  /** Ids of the records whose drivers run; one for each driver. */
  running(machine?: keyof typeof machineArns): string[];
  /** What the stream tells, without handing it to anybody. */
  stream(): Promise<DynamoDBRecord[]>;
  /** Drivers come to rest, and the relay has heard everything. */
  settle(): Promise<void>;
  until(date: string, hour: number): Promise<void>;
  close(): void;
}

const MACHINES = ['directive-lifecycle', 'unit-assignment'] as const;

export async function cloudHome({ table, now, endpoint }: CloudHomeOptions): Promise<CloudHome> {
  const clock = createVirtualClock(now);
  const log: LogEntry[] = [];
  const { machines } = await preparedAssembly();
  const failures: string[] = [];
  const sfn = await startStepFunctions({
    machines,
    resolveFunction: stepFunctions(() => runtime),
    time: clock,
    observer: {
      executionEnded: ({ machine, execution, status }) => {
        if (status !== 'SUCCEEDED') failures.push(`${machine}/${execution}: ${status}`);
      },
    },
  });
  const ses = await startSes();
  const mailer = await createSesMailer({ client: ses.client, identity, clock });
  const keyOf = new Map<string, string>();
  const deps: Dependencies = {
    ledger: createDynamoLedger(table),
    mailStore: createDynamoMailStore(table),
    mailer: {
      send: (mail) => {
        keyOf.set(messageIdOf(mail.key, identity.domain).replace(/[<>]/g, ''), mail.key);
        return mailer.send(mail);
      },
    },
    files: createMemoryFiles(),
    clock,
    workflow: createStepFunctionsWorkflow({
      client: sfn.client,
      machineArns,
      waits: createWaitTokens(table),
    }),
    settings,
  };
  const runtime: Runtime = {
    deps,
    failedEvents: createDynamoFailedEvents(table),
    upkeep: async () => {
      await tendMail(deps);
    },
    verifyChain: () => Promise.resolve({ outcome: 'OK', events: 0 }),
    isAtHome: () => isAtHome(table),
    log: (entry) => log.push(entry),
  };
  const events = endpoint === undefined ? undefined : await openTableStream(endpoint, table);
  await events?.read();

  async function settle(): Promise<void> {
    await clock.quiet();
    for (;;) {
      const Records = (await events?.read()) ?? [];
      if (Records.length === 0) return;
      await relay.with(runtime)({ Records });
      await clock.quiet();
    }
  }
  return {
    deps,
    runtime,
    clock,
    sfn,
    ses,
    log,
    failures,
    machines,
    get sent() {
      return ses.taken.map(({ messageId }) => keyOf.get(messageId) ?? messageId);
    },
    running: (machine) =>
      (machine === undefined ? MACHINES : [machine]).flatMap((one) =>
        sfn.running(one).map((name) => name.slice(0, name.lastIndexOf('-'))),
      ),
    stream: async () => (await events?.read()) ?? [],
    settle,
    until: async (date, hour) => {
      await clock.runUntil(atLocalTime(day(date), hour * 60));
      await settle();
    },
    close() {
      sfn.close();
      ses.close();
    },
  };
}
