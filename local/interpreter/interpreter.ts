/**
 * Runs state machines in this process, in memory only: an execution drives a record and is started anew from it, so
 * nothing here outlives the process.
 */
import { randomUUID } from 'node:crypto';
import type { TimeSource } from '../clock/clock.ts';
import type { Ended } from './engine.ts';
import { Engine } from './engine.ts';
import type { ExecutionDescription, StateCount } from './execution-register.ts';
import { ExecutionRegister } from './execution-register.ts';
import type { Execution, Frame } from './frame.ts';
import type {
  ExecutionKey,
  Interpreter,
  InterpreterOptions,
  Observer,
  ResumeOutcome,
  StartExecution,
  StartOutcome,
  StartWaiting,
  StopExecution,
  TaskFailure,
} from './interpreter-contract.ts';
import { instantOf } from './instant-of.ts';
import { copyJson, sameJson } from './json.ts';
import type { Json } from './json.ts';
import { loadMachine } from './load-machine.ts';
import type { Machine } from './machine.ts';
import { checkPayload } from './payload.ts';
import type { Failure } from './state-error.ts';

export type * from './interpreter-contract.ts';

/** @throws UnsupportedDefinition when a definition uses what is not supported */
export const createInterpreter = (options: InterpreterOptions): Interpreter =>
  new InMemoryInterpreter(options);

const REMEMBERED = 10_000;

class InMemoryInterpreter implements Interpreter {
  readonly #machines: ReadonlyMap<string, Machine>;
  readonly #register: ExecutionRegister;
  readonly #engine: Engine;
  readonly #time: TimeSource;
  readonly #observer: Observer;

  constructor(options: InterpreterOptions) {
    const {
      machines,
      resolveFunction,
      time,
      observer = {},
      bootId = randomUUID(),
      random = Math.random,
    } = options;
    const loaded = Object.entries(machines).map(([name, definition]): [string, Machine] => {
      return [name, loadMachine(name, definition, resolveFunction)];
    });
    this.#machines = new Map(loaded);
    this.#register = new ExecutionRegister(options.remembered ?? REMEMBERED);
    this.#time = time;
    this.#observer = observer;
    this.#engine = new Engine({
      time,
      bootId,
      random,
      entered: (frame) => observer.stateEntered?.(...placeOf(frame)),
      retried: (frame) => observer.stateRetried?.(...placeOf(frame)),
      ended: (execution, status, end) => this.#ended(execution, status, end),
    });
  }

  startExecution({ machine, name, input }: StartExecution): { readonly status: StartOutcome } {
    const definition = this.#machines.get(machine);
    if (definition === undefined) throw new Error(`There is no state machine "${machine}"`);
    const copy = copyJson(input);
    const running = this.#register.running(machine, name);
    if (running !== undefined) return { status: sameJson(running.input, copy) ? STARTED : TAKEN };
    if (this.#register.hasEnded(machine, name)) return { status: TAKEN };
    checkPayload(copy);
    const execution = newExecution(definition, name, copy, this.#time.millis());
    this.#register.add(execution);
    this.#engine.launch(execution);
    return { status: STARTED };
  }

  startWaiting({ machine, name, input, state, until }: StartWaiting): string | undefined {
    const definition = this.#machines.get(machine);
    const entry = definition?.states.get(state);
    const isTaken =
      this.#register.running(machine, name) !== undefined || this.#register.hasEnded(machine, name);
    if (definition === undefined || definition.assignsVariables || entry?.wait === undefined || isTaken)
      return undefined;
    const execution = newExecution(definition, name, copyJson(input), this.#time.millis());
    this.#register.add(execution);
    return this.#engine.launchWaiting(execution, entry, until);
  }

  waitingState(token: string): string | undefined {
    const frame = this.#engine.callbacks.find(token);
    return typeof frame === 'string' ? undefined : frame.state.name;
  }

  sendTaskSuccess(token: string, output: unknown): ResumeOutcome {
    const copy = copyJson(output);
    checkPayload(copy);
    return this.#resume(token, (frame) => this.#engine.complete(frame, copy));
  }

  sendTaskFailure(token: string, { error, cause = '' }: TaskFailure): ResumeOutcome {
    return this.#resume(token, (frame) => this.#engine.fail(frame, { error, cause }));
  }

  #resume(token: string, resume: (frame: Frame) => void): ResumeOutcome {
    const frame = this.#engine.callbacks.find(token);
    if (typeof frame === 'string') return frame;
    resume(frame);
    return 'RESUMED';
  }

  stopExecution({ machine, name, error = '', cause = '' }: StopExecution): 'STOPPED' | 'NOT_RUNNING' {
    const execution = this.#register.running(machine, name);
    if (execution === undefined) return 'NOT_RUNNING';
    this.#engine.finish(execution, 'ABORTED', { failure: { error, cause } });
    return 'STOPPED';
  }

  describeExecution({ machine, name }: ExecutionKey): ExecutionDescription | undefined {
    return this.#register.describe(machine, name);
  }

  runningExecutions(machine: string): readonly string[] {
    return this.#register.names(machine);
  }

  countStates(): readonly StateCount[] {
    return this.#register.countStates();
  }

  close(): void {
    for (const execution of this.#register.all()) this.#engine.abandon(execution);
    this.#register.clear();
  }

  #ended(execution: Execution, status: Ended, end: { output: Json } | { failure: Failure }): void {
    const endedAt = this.#time.millis();
    const output = 'output' in end ? end.output : undefined;
    const failure = 'failure' in end ? end.failure : undefined;
    this.#register.end(execution, { status, endedAt, output, failure });
    const [machine, name, at] = [execution.machine.name, execution.name, instantOf(endedAt)];
    this.#observer.executionEnded?.({ machine, execution: name, status, at, output, failure });
  }
}

const STARTED = 'STARTED';
const TAKEN = 'ALREADY_EXISTS';

const newExecution = (machine: Machine, name: string, input: Json, startedAt: number): Execution => {
  return { machine, name, input, startedAt, root: undefined, timer: undefined, historyEvents: 1 };
};

const placeOf = (frame: Frame): [machine: string, execution: string, state: string] => [
  frame.execution.machine.name,
  frame.execution.name,
  frame.state.name,
];
