/**
 * Workflows on one machine: drivers live in the memory of this process. Epochs begin at the number of this start of the
 * server, so every driver of an earlier process is older than any of this one.
 */
import type { RecordKey } from '../../ports/ledger.ts';
import type { Machine, Wait, WaitGround, Workflow } from '../../ports/workflow.ts';
import { millisOf } from '../../domain/time.ts';

/** What the interpreter of state machines offers; `local/interpreter` has it. */
export interface Engine {
  startExecution(start: { machine: string; name: string; input: unknown }): {
    readonly status: 'STARTED' | 'ALREADY_EXISTS';
  };
  startWaiting(start: {
    machine: string;
    name: string;
    input: unknown;
    state: string;
    until: number;
  }): string | undefined;
  waitingState(token: string): string | undefined;
  sendTaskSuccess(token: string, output: unknown): 'RESUMED' | 'TASK_DOES_NOT_EXIST' | 'TASK_TIMED_OUT';
  sendTaskFailure(
    token: string,
    failure: { error: string; cause?: string },
  ): 'RESUMED' | 'TASK_DOES_NOT_EXIST' | 'TASK_TIMED_OUT';
  describeExecution(key: { machine: string; name: string }): { readonly status: string } | undefined;
}

/** A driver that goes on where another one of its record waited. */
export interface PutBack extends Omit<Wait, 'token'> {
  readonly machine: Machine;
  /** The state of the definition that waits. */
  readonly state: string;
  readonly input: unknown;
}

export interface EmbeddedWorkflow extends Workflow {
  /** False when there is no such wait to go on with: then the driver is to be started from the record. */
  putBack(driver: PutBack): boolean;
}

/** Keeps where a driver waits, beyond the life of this process. */
export type KeepWait = (wait: Wait, ground: WaitGround, state: string) => void;

const nameOf = (recordId: string, epoch: number): string => `${recordId}-${epoch}`;
const keyOf = ({ kind, id }: RecordKey): string => `${kind}/${id}`;

export function createEmbeddedWorkflow(
  engine: () => Engine,
  bootEpoch: number,
  keep?: KeepWait,
): EmbeddedWorkflow {
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
    confirm(wait, ground) {
      const state = engine().waitingState(wait.token);
      if (state !== undefined) keep?.(wait, ground, state);
    },
    putBack({ machine, state, input, ...wait }) {
      const { key, epoch, wakeAt } = wait;
      const name = nameOf(key.id, epoch);
      const token = engine().startWaiting({ machine, name, input, state, until: millisOf(wakeAt) });
      if (token !== undefined) waits.set(keyOf(key), { ...wait, token });
      return token !== undefined;
    },
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
