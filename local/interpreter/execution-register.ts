/** Which executions run, and which ended lately. */
import type { Instant } from '../../shared/domain/time.ts';
import type { Ended } from './engine.ts';
import type { Execution, Frame, Status } from './frame.ts';
import { instantOf } from './instant-of.ts';
import type { Json } from './json.ts';
import type { Failure } from './state-error.ts';

export interface ExecutionDescription {
  readonly status: Status;
  readonly startedAt: Instant;
  readonly endedAt: Instant | undefined;
  /** Names of the states that its paths of control are in; empty once it ended. */
  readonly states: readonly string[];
  readonly output: Json | undefined;
  readonly failure: Failure | undefined;
}

/** What is kept of an execution that ended. */
export interface Ending {
  readonly status: Ended;
  /** Milliseconds since 1970. */
  readonly endedAt: number;
  readonly output: Json | undefined;
  readonly failure: Failure | undefined;
}

export interface StateCount {
  readonly machine: string;
  readonly state: string;
  readonly count: number;
}

/** A frame and the frames of the Map or Parallel state that it is in. */
function* framesOf(frame: Frame): Generator<Frame> {
  yield frame;
  for (const child of frame.fanOut?.frames ?? []) yield* framesOf(child);
}

export class ExecutionRegister {
  readonly #running = new Map<string, Map<string, Execution>>();
  readonly #ended = new Map<string, Ending & { readonly startedAt: number }>();
  readonly #remembered: number;

  /** @param remembered how many ended executions keep their name taken; the oldest are forgotten first */
  constructor(remembered: number) {
    this.#remembered = remembered;
  }

  add(execution: Execution): void {
    const machine = execution.machine.name;
    const sameMachine = this.#running.get(machine) ?? new Map<string, Execution>();
    this.#running.set(machine, sameMachine.set(execution.name, execution));
  }

  running(machine: string, name: string): Execution | undefined {
    return this.#running.get(machine)?.get(name);
  }

  hasEnded(machine: string, name: string): boolean {
    return this.#ended.has(keyOf(machine, name));
  }

  end(execution: Execution, ending: Ending): void {
    const machine = execution.machine.name;
    this.#running.get(machine)?.delete(execution.name);
    this.#ended.set(keyOf(machine, execution.name), { ...ending, startedAt: execution.startedAt });
    const [oldest] = this.#ended.keys();
    if (this.#ended.size > this.#remembered && oldest !== undefined) this.#ended.delete(oldest);
  }

  describe(machine: string, name: string): ExecutionDescription | undefined {
    const execution = this.running(machine, name);
    if (execution !== undefined) return describeRunning(execution);
    const ended = this.#ended.get(keyOf(machine, name));
    if (ended === undefined) return undefined;
    return { ...ended, startedAt: instantOf(ended.startedAt), endedAt: instantOf(ended.endedAt), states: [] };
  }

  *all(): Generator<Execution> {
    for (const executions of this.#running.values()) yield* executions.values();
  }

  names(machine: string): string[] {
    return [...(this.#running.get(machine)?.keys() ?? [])];
  }

  countStates(): StateCount[] {
    const counts = new Map<string, { machine: string; state: string; count: number }>();
    for (const { machine, root } of this.all()) {
      if (root === undefined) continue;
      for (const { state } of framesOf(root)) {
        const key = keyOf(machine.name, state.name);
        const entry = counts.get(key) ?? { machine: machine.name, state: state.name, count: 0 };
        counts.set(key, { ...entry, count: entry.count + 1 });
      }
    }
    return [...counts.values()];
  }

  clear(): void {
    this.#running.clear();
    this.#ended.clear();
  }
}

const keyOf = (machine: string, name: string): string => `${machine}:${name}`;

function describeRunning({ root, startedAt }: Execution): ExecutionDescription {
  const states = root === undefined ? [] : [...framesOf(root)].map((frame) => frame.state.name);
  const nothingYet = { endedAt: undefined, output: undefined, failure: undefined };
  return { status: 'RUNNING', startedAt: instantOf(startedAt), states, ...nothingYet };
}
