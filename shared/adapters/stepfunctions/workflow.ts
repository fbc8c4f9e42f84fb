/** Workflows on AWS: Step Functions runs the drivers, the table keeps the task tokens of those that wait. */
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Machine, Wait, WaitEnd, Workflow } from '../../ports/workflow.ts';
import type { WaitTokens } from '../dynamodb/wait-tokens.ts';

export interface StepFunctionsSettings {
  readonly client: SFNClient;
  /** ARN of each state machine, or of an alias of it. */
  readonly machineArns: { readonly [machine in Machine]: string };
  readonly waits: WaitTokens;
}

/** `arn:aws:states:<region>:<account>:stateMachine:<name>`; an alias is one part more, which executions do not bear. */
const PARTS_OF_MACHINE_ARN = 7;
const executionArn = (machineArn: string, name: string): string => {
  const machine = machineArn.split(':').slice(0, PARTS_OF_MACHINE_ARN).join(':');
  return `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
};

const commandOf = ({ token }: Wait, end: WaitEnd): SendTaskSuccessCommand | SendTaskFailureCommand =>
  end.kind === 'SUCCESS'
    ? new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(end.output) })
    : new SendTaskFailureCommand({ taskToken: token, error: end.error, cause: end.cause });

async function sendEnd(client: SFNClient, wait: Wait, end: WaitEnd): Promise<'ENDED' | 'GONE'> {
  try {
    const command = commandOf(wait, end);
    await (command instanceof SendTaskSuccessCommand ? client.send(command) : client.send(command));
    return 'ENDED';
  } catch (error) {
    // The wait ended by itself: the driver loads the record anyway, nothing is lost.
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) return 'GONE';
    throw error;
  }
}

export function createStepFunctionsWorkflow({ client, machineArns, waits }: StepFunctionsSettings): Workflow {
  return {
    nextEpoch: (current) => current + 1,
    async start(machine, recordId, epoch, input) {
      const name = `${recordId}-${epoch}`;
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn: machineArns[machine],
            name,
            input: JSON.stringify(input),
          }),
        );
        return 'STARTED';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'ALREADY_STARTED';
        throw error;
      }
    },
    async isAlive(machine, recordId, epoch) {
      try {
        const arn = executionArn(machineArns[machine], `${recordId}-${epoch}`);
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
        return status === 'RUNNING';
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return false;
        throw error;
      }
    },
    park: (wait) => waits.park(wait),
    parked: (key, mayLag) => waits.parked(key, mayLag),
    async end(wait, end) {
      const ended = await sendEnd(client, wait, end);
      await waits.remove(wait);
      return ended;
    },
  };
}
