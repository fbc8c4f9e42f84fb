/** Step Functions over the wire for the real client: our interpreter behind the calls that the adapter makes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SFNClient } from '@aws-sdk/client-sfn';
import {
  createInterpreter,
  type Interpreter,
  type InterpreterOptions,
} from '../../local/interpreter/interpreter.ts';
import type { ServiceError } from './fault-proxy.ts';

/** `LOSE_ANSWER`: it is carried out, and nobody hears of it. */
export type CallFate = 'PASS' | 'LOSE_ANSWER' | ServiceError;
type Input = Readonly<Record<string, string>>;
const ARN = 'arn:aws:states:ap-southeast-1:000000000000';
export const machineArns = {
  'directive-lifecycle': `${ARN}:stateMachine:directive-lifecycle`,
  'unit-assignment': `${ARN}:stateMachine:unit-assignment`,
} as const;

export interface StepFunctionsStandIn {
  readonly client: SFNClient;
  readonly endpoint: string;
  /** The executions of every definition that was ever deployed. */
  running(machine: string): string[];
  states(machine: string, name: string): readonly string[];
  stop(machine: string, name: string): void;
  /** From now on executions start under these definitions; those that run go on under theirs. */
  deploy(machines: InterpreterOptions['machines']): void;
  on(operation: string, decide: (input: Input) => CallFate): void;
  reset(): void;
  count(operation: string): number;
  close(): void;
}

const GONE: Readonly<Record<string, ServiceError | undefined>> = {
  TASK_TIMED_OUT: { error: 'TaskTimedOut' },
  TASK_DOES_NOT_EXIST: { error: 'TaskDoesNotExist' },
};

export async function startStepFunctions(options: InterpreterOptions): Promise<StepFunctionsStandIn> {
  let newest = createInterpreter(options);
  const interpreters: Interpreter[] = [newest];
  const deciding = new Map<string, (input: Input) => CallFate>();
  const counts = new Map<string, number>();
  const find = (machine: string, name: string) =>
    interpreters.find((one) => one.describeExecution({ machine, name }) !== undefined);

  function resume(end: (one: Interpreter) => string): object | ServiceError {
    const outcomes = interpreters.map(end);
    if (outcomes.includes('RESUMED')) return {};
    const timedOut = outcomes.includes('TASK_TIMED_OUT') ? 'TASK_TIMED_OUT' : 'TASK_DOES_NOT_EXIST';
    return GONE[timedOut] ?? {};
  }
  function startExecution({ stateMachineArn = '', name = '', input = '{}' }: Input): object {
    const machine = stateMachineArn.split(':').at(-1) ?? '';
    const known = find(machine, name) ?? newest;
    const { status } = known.startExecution({ machine, name, input: JSON.parse(input) as unknown });
    if (status === 'ALREADY_EXISTS') return { error: 'ExecutionAlreadyExists' };
    return { executionArn: `${ARN}:execution:${machine}:${name}`, startDate: 0 };
  }
  function describe({ executionArn = '' }: Input): object {
    const [machine = '', name = ''] = executionArn.split(':').slice(-2);
    const found = find(machine, name)?.describeExecution({ machine, name });
    return found === undefined ? { error: 'ExecutionDoesNotExist' } : { status: found.status, executionArn };
  }
  function answer(operation: string, input: Input): object {
    switch (operation) {
      case 'StartExecution':
        return startExecution(input);
      case 'DescribeExecution':
        return describe(input);
      case 'SendTaskSuccess':
        return resume((one) =>
          one.sendTaskSuccess(input['taskToken'] ?? '', JSON.parse(input['output'] ?? 'null')),
        );
      case 'SendTaskFailure': {
        const failure = { error: input['error'] ?? '', cause: input['cause'] ?? '' };
        return resume((one) => one.sendTaskFailure(input['taskToken'] ?? '', failure));
      }
      default:
        return { error: 'UnknownOperationException' };
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
      const input = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Input;
      const fate = deciding.get(operation)?.(input) ?? 'PASS';
      const found: object = typeof fate === 'object' ? fate : answer(operation, input);
      if (fate === 'LOSE_ANSWER') return void request.socket.destroy();
      const isError = 'error' in found;
      const { error, status = 400 } = found as ServiceError;
      response
        .writeHead(isError ? status : 200, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify(isError ? { __type: `com.amazonaws.swf.service.v2.model#${error}` } : found));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new SFNClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    client,
    endpoint,
    running: (machine) => interpreters.flatMap((one) => [...one.runningExecutions(machine)]),
    states: (machine, name) => find(machine, name)?.describeExecution({ machine, name })?.states ?? [],
    stop: (machine, name) => void find(machine, name)?.stopExecution({ machine, name }),
    deploy(machines) {
      newest = createInterpreter({ ...options, machines });
      interpreters.push(newest);
    },
    on: (operation, decide) => void deciding.set(operation, decide),
    reset: () => deciding.clear(),
    count: (operation) => counts.get(operation) ?? 0,
    close() {
      for (const one of interpreters) one.close();
      client.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
