/** Step Functions: the API over HTTP, the executions in the interpreter that also runs them on one machine. */
import * as z from 'zod/mini';
import type { Interpreter, ResumeOutcome } from '../../../local/interpreter/interpreter.ts';
import { failure, json, parsed, type AwsAnswer, type AwsRequest, type Service } from './service.ts';

const startSchema = z.object({ stateMachineArn: z.string(), name: z.string(), input: z.string() });
const describeSchema = z.object({ executionArn: z.string() });
const tokenSchema = z.object({
  taskToken: z.string(),
  output: z.optional(z.string()),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
});

/** `arn:aws:states:<region>:<account>:<stateMachine|execution>:<machine>[:<version, alias or execution>]` */
const partsOf = (arn: string): { readonly machine: string; readonly name: string } => {
  const [, , , , , , machine = '', name = ''] = arn.split(':');
  return { machine, name };
};

/** What is called by a version or an alias is authorised by the machine itself. */
const unqualified = (machineArn: string): string => machineArn.split(':').slice(0, 7).join(':');

export interface StatesOptions {
  readonly interpreter: () => Interpreter;
  /** By the name in the ARN. */
  readonly machines: ReadonlyMap<string, { readonly name: string; readonly arn: string }>;
  /** Of the machine whose execution was given a token. */
  readonly arnOfToken: (token: string) => string;
  readonly now: () => number;
}

const RESUMED: Readonly<Record<ResumeOutcome, AwsAnswer>> = {
  RESUMED: json(200, {}),
  TASK_TIMED_OUT: failure('TaskTimedOut'),
  TASK_DOES_NOT_EXIST: failure('TaskDoesNotExist'),
};

export function statesService({ interpreter, machines, arnOfToken, now }: StatesOptions): Service {
  const machineOf = (arn: string): string => {
    const found = machines.get(partsOf(arn).machine);
    if (found === undefined) throw new Error(`There is no state machine ${arn}`);
    return found.name;
  };
  function start(body: unknown): AwsAnswer {
    const { stateMachineArn, name, input } = startSchema.parse(body);
    const execution = { machine: machineOf(stateMachineArn), name, input: JSON.parse(input) as unknown };
    const { status } = interpreter().startExecution(execution);
    const executionArn = `${unqualified(stateMachineArn).replace(':stateMachine:', ':execution:')}:${name}`;
    return status === 'STARTED'
      ? json(200, { executionArn, startDate: now() / 1000 })
      : failure('ExecutionAlreadyExists');
  }
  function describe(body: unknown): AwsAnswer {
    const { executionArn } = describeSchema.parse(body);
    const { name } = partsOf(executionArn);
    const found = interpreter().describeExecution({ machine: machineOf(executionArn), name });
    return found === undefined
      ? failure('ExecutionDoesNotExist')
      : json(200, { executionArn, name, status: found.status, startDate: now() / 1000 });
  }
  function resume(operation: string, body: unknown): AwsAnswer {
    const { taskToken, output = 'null', error = '', cause = '' } = tokenSchema.parse(body);
    const outcome =
      operation === 'SendTaskSuccess'
        ? interpreter().sendTaskSuccess(taskToken, JSON.parse(output))
        : interpreter().sendTaskFailure(taskToken, { error, cause });
    return RESUMED[outcome];
  }
  const resourceOf = (operation: string, body: unknown): string => {
    switch (operation) {
      case 'StartExecution':
        return unqualified(startSchema.parse(body).stateMachineArn);
      case 'DescribeExecution':
        return describeSchema.parse(body).executionArn;
      default:
        return arnOfToken(tokenSchema.parse(body).taskToken);
    }
  };
  return {
    demands: (request) => {
      const resource = resourceOf(request.operation, parsed(request));
      return [{ action: `states:${request.operation}`, resource }];
    },
    answer(request: AwsRequest) {
      const body = parsed(request);
      switch (request.operation) {
        case 'StartExecution':
          return start(body);
        case 'DescribeExecution':
          return describe(body);
        case 'SendTaskSuccess':
        case 'SendTaskFailure':
          return resume(request.operation, body);
        default:
          return failure('UnknownOperationException', request.operation);
      }
    },
  };
}
