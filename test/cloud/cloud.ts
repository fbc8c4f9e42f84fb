/**
 * The whole deployment in this process, on a virtual clock: the bundles that would be deployed, each with its own
 * variables and its own key, the synthesized state machines, the table on DynamoDB Local, and stand-ins for the other
 * services, all behind one address that knows who asks for what. Nothing in the product knows of it.
 */
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { bundleFunctions, BUNDLES } from '../../infra/bundles/bundle-functions.ts';
import { functionPlans } from '../../infra/access.ts';
import { createVirtualClock, type VirtualClock } from '../../local/clock/virtual-clock.ts';
import {
  createInterpreter,
  type ExecutionEnd,
  type Interpreter,
} from '../../local/interpreter/interpreter.ts';
import { nextRun } from '../../local/home/schedules.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { tableDefinition } from '../../shared/adapters/dynamodb/table-definition.ts';
import { routes, type OperationId } from '../../shared/api-contract/routes.ts';
import { atLocalTime, day, millisOf } from '../../shared/domain/time.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { startLocalDynamo, type LocalDynamo } from '../support/dynamodb-local.ts';
import { answered, apiEvent, type Answered, type Asked } from './api-request.ts';
import { counting, noCounts, type Counts } from './counts.ts';
import { readDeployment, type Deployment, type DeployedMachine } from './deployment.ts';
import { lambdaFunctions, keyOf } from './functions.ts';
import { startGateway, type Call } from './gateway.ts';
import { bucketService } from './services/bucket.ts';
import { dynamoService } from './services/dynamodb.ts';
import { mailService, type TakenMail } from './services/mail.ts';
import { secretsService } from './services/secrets.ts';
import { statesService } from './services/states.ts';
import { tableStream } from './stream.ts';

export interface CloudOptions {
  readonly start?: string;
  /** How often the sweeper runs; as the template says when absent. */
  readonly sweeper?: string;
  /** False: what a role does not allow is written down and carried out all the same. */
  readonly enforces?: boolean;
  /** The bundles have just been made. */
  readonly bundled?: boolean;
}

export interface Cloud {
  readonly deployment: Deployment;
  readonly clock: VirtualClock;
  readonly calls: readonly Call[];
  readonly mails: readonly TakenMail[];
  /** Since the last `takeCounts`. */
  takeCounts(): Counts;
  /** Write units of transactions since then: all, and on the index that took most. */
  committed(): { readonly total: number; readonly busiestIndex: number };
  /** Executions and functions that failed unasked. */
  readonly failures: readonly string[];
  /** Past the gateway: for who sets the stage and looks behind it. */
  readonly behind: { readonly ledger: Ledger; readonly dynamo: LocalDynamo; readonly tableName: string };
  readonly interpreter: Interpreter;
  ask(operation: OperationId, asked?: Asked, then?: 'WITHOUT_WAITING'): Promise<Answered>;
  /** Once: before a function's next call of this kind is carried out, something else happens. */
  interrupt(caller: string, action: string, work: () => Promise<void>): void;
  /** Of what happens meanwhile, neither the relay nor whoever follows failed executions ever hears. */
  unheard(work: () => Promise<unknown>): Promise<void>;
  /** Calls a function as whatever triggers it would. */
  trigger(name: string, event?: unknown): Promise<unknown>;
  settle(): Promise<void>;
  /** Lets time pass until a local hour of a day. */
  until(day: string, hour?: number): Promise<void>;
  stop(): Promise<void>;
}

/** As the province of the tests calls its offices. */
const CHOSEN = { OFFICE_UNIT_ID: 'van-phong', COMMITTEE_UNIT_ID: 'ubnd-tinh' };

/** Events of the end of an execution, as EventBridge would bring them. */
const failureEvent = ({ execution, status, at }: ExecutionEnd, startedAt: number) => ({
  detail: { name: execution, status, startDate: startedAt, stopDate: Date.parse(at) },
});

const tokenIn = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null && 'token' in input && typeof input.token === 'string'
    ? input.token
    : undefined;

export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const { start = '2026-11-02', enforces = true, bundled = false } = options;
  if (!bundled) await bundleFunctions(functionPlans(routes), BUNDLES);
  const [deployment, dynamo] = await Promise.all([readDeployment(), startLocalDynamo()]);
  const { table, functions, machines } = deployment;
  await dynamo.client.send(new CreateTableCommand(tableDefinition(table.name)));

  const clock = createVirtualClock(atLocalTime(day(start), 8 * 60));
  const moment = new SharedArrayBuffer(8);
  const failures: string[] = [];
  const mails: TakenMail[] = [];
  const tokens = new Map<string, string>();
  let counts = noCounts();
  const count = counting(() => counts);

  const lambda = lambdaFunctions({
    functions,
    awsAddress: () => gateway.address,
    moment,
    chosen: CHOSEN,
    onCalled: count.invocation,
  });
  const call = async (name: string, event: unknown): Promise<unknown> => {
    Atomics.store(new BigInt64Array(moment), 0, BigInt(clock.millis()));
    return lambda.call(name, event);
  };
  const unasked = (name: string, event: unknown): Promise<unknown> =>
    clock.track(
      call(name, event).catch((error: unknown) => {
        failures.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return { batchItemFailures: [] };
      }),
    );
  const stream = tableStream((event) => unasked('events/relay', event));

  const nameOf = (arn: string): string => {
    const found = functions.find((one) => one.arn === arn);
    if (found === undefined) throw new Error(`No function has the ARN ${arn}`);
    return found.name;
  };
  /** A machine's function names are ARNs in the template; a function serves one machine. */
  const machineOf = (arn: string): DeployedMachine | undefined =>
    machines.find(({ definition }) => JSON.stringify(definition).includes(`"${arn}"`));
  const interpreter = createInterpreter({
    machines: Object.fromEntries(machines.map(({ name, definition }) => [name, definition])),
    time: clock,
    resolveFunction: (arn) => {
      const name = nameOf(arn);
      const machine = machineOf(arn);
      return async (input: unknown) => {
        if (machine === undefined) throw new Error(`No machine calls ${name}`);
        const token = tokenIn(input);
        if (token !== undefined) tokens.set(token, machine.arn);
        const caller = { name: `machine ${machine.name}`, role: machine.role };
        gateway.check(caller, [{ action: 'lambda:InvokeFunction', resource: arn }]);
        return call(name, input);
      };
    },
    observer: {
      stateEntered: (machine) => count.transition(machine),
      stateRetried: (machine) => count.transition(machine),
      executionEnded: (end) => {
        if (end.status === 'SUCCEEDED') return;
        failures.push(`${end.execution}: ${end.status} ${JSON.stringify(end.failure)}`);
        if (!stream.isCut) void unasked('events/failed-executions', failureEvent(end, clock.millis()));
      },
    },
  });

  const gateway = await startGateway({
    enforces,
    onRequest: count.request,
    callers: new Map(functions.map((one, index) => [keyOf(index), one])),
    services: {
      dynamodb: dynamoService({
        endpoint: dynamo.endpoint,
        table,
        onConsumed: count.consumption,
        onWritten: (images) => {
          stream.take(images);
          void stream.run();
        },
      }),
      states: statesService({
        interpreter: () => interpreter,
        machines: new Map(machines.map((machine) => [machine.arn.split(':').at(-1) ?? '', machine])),
        arnOfToken: (token) => tokens.get(token) ?? machines[0]?.arn ?? '',
        now: () => clock.millis(),
      }),
      s3: bucketService(),
      ses: mailService(mails),
      secretsmanager: secretsService(),
    },
  });

  function follow(name: string, expression: string): void {
    const schedule = deployment.schedules.find(({ functionArn }) => nameOf(functionArn) === name);
    if (schedule === undefined) return;
    clock.at(nextRun(expression, clock.now()), () => {
      const caller = { name: 'scheduler', role: schedule.role };
      gateway.check(caller, [{ action: 'lambda:InvokeFunction', resource: schedule.functionArn }]);
      void unasked(name, {});
      follow(name, expression);
    });
  }
  for (const { functionArn, expression } of deployment.schedules) {
    const name = nameOf(functionArn);
    follow(name, name === 'events/sweeper' ? (options.sweeper ?? expression) : expression);
  }

  const settle = async (): Promise<void> => {
    await clock.quiet();
    for (let run = stream.run(); run !== undefined; run = stream.run()) {
      await run;
      await clock.quiet();
    }
  };
  return {
    deployment,
    clock,
    calls: gateway.calls,
    mails,
    failures,
    interpreter,
    behind: {
      dynamo,
      tableName: table.name,
      ledger: createDynamoLedger({ client: dynamo.client, tableName: table.name }),
    },
    committed: () => ({
      total: counts.table.get('TransactWriteItems')?.writes ?? 0,
      busiestIndex: Math.max(0, ...counts.indexWrites.values()),
    }),
    takeCounts() {
      const taken = counts;
      counts = noCounts();
      return taken;
    },
    async ask(operation, asked = {}, then) {
      const name = `api/${operation}`;
      const arn = functions.find((one) => one.name === name)?.arn ?? '';
      const route = deployment.routes.find(({ functionArn }) => functionArn === arn);
      if (route === undefined) throw new Error(`No route leads to ${name}`);
      gateway.check({ name: 'gateway', role: route.role }, [
        { action: 'lambda:InvokeFunction', resource: arn },
      ]);
      counts.requests += 1;
      const answer = answered(await call(name, apiEvent(operation, asked)));
      if (then !== 'WITHOUT_WAITING') await settle();
      return answer;
    },
    interrupt: gateway.interrupt,
    async unheard(work) {
      stream.isCut = true;
      await work();
      stream.isCut = false;
    },
    async trigger(name, event = {}) {
      const answer = await call(name, event);
      await settle();
      return answer;
    },
    settle,
    async until(text, hour = 9) {
      await clock.runUntil(atLocalTime(day(text), hour * 60));
      await settle();
    },
    async stop() {
      interpreter.close();
      await lambda.stop();
      await gateway.stop();
      dynamo.stop();
    },
  };
}

export const millisAt = (text: string, hour: number): number => millisOf(atLocalTime(day(text), hour * 60));
