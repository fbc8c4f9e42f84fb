/**
 * Workflows on one machine: drivers live in the memory of this process. Epochs begin at the number of this start of the
 * server, so every driver of an earlier process is older than any of this one.
 */
import type { RecordKey } from '../../ports/ledger.ts';
import type { Wait, Workflow } from '../../ports/workflow.ts';

/** What the interpreter of state machines offers; `local/interpreter` has it. */
export interface Engine {
  startExecution(start: { machine: string; name: string; input: unknown }): {
    readonly status: 'STARTED' | 'ALREADY_EXISTS';
  };
  sendTaskSuccess(token: string, output: unknown): 'RESUMED' | 'TASK_DOES_NOT_EXIST' | 'TASK_TIMED_OUT';
  sendTaskFailure(
    token: string,
    failure: { error: string; cause?: string },
  ): 'RESUMED' | 'TASK_DOES_NOT_EXIST' | 'TASK_TIMED_OUT';
  describeExecution(key: { machine: string; name: string }): { readonly status: string } | undefined;
}

const nameOf = (recordId: string, epoch: number): string => `${recordId}-${epoch}`;
const keyOf = ({ kind, id }: RecordKey): string => `${kind}/${id}`;

export function createEmbeddedWorkflow(engine: () => Engine, bootEpoch: number): Workflow {
  const waits = new Map<string, Wait>();
  return {
    nextEpoch: (current) => Math.max(bootEpoch, current + 1),
    start: async (machine, recordId, epoch, input) => {
      const { status } = engine().startExecution({ machine, name: nameOf(recordId, epoch), input });
      return status === 'STARTED' ? 'STARTED' : 'ALREADY_STARTED';
    },
    isAlive: async (machine, recordId, epoch) =>
      engine().describeExecution({ machine, name: nameOf(recordId, epoch) })?.status === 'RUNNING',
    // A driver that was replaced learns so only after it has parked; the wait of its successor stays.
    park: async (wait) => {
      const key = keyOf(wait.key);
      if ((waits.get(key)?.epoch ?? 0) <= wait.epoch) waits.set(key, wait);
    },
    parked: async (key) => waits.get(keyOf(key)),
    end: async (wait, end) => {
      const key = keyOf(wait.key);
      if (waits.get(key) === wait) waits.delete(key);
      const resumed =
        end.kind === 'SUCCESS'
          ? engine().sendTaskSuccess(wait.token, end.output)
          : engine().sendTaskFailure(wait.token, { error: end.error, cause: end.cause });
      return resumed === 'RESUMED' ? 'ENDED' : 'GONE';
    },
  };
}
