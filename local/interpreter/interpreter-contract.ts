/** What the rest of the one-machine home sees of the interpreter. */
import type { Instant } from '../../shared/domain/time.ts';
import type { TimeSource } from '../clock/clock.ts';
import type { Ended } from './engine.ts';
import type { ExecutionDescription, StateCount } from './execution-register.ts';
import type { Json } from './json.ts';
import type { ResolveFunction } from './machine.ts';
import type { Failure } from './state-error.ts';

export interface ExecutionEnd {
  readonly machine: string;
  readonly execution: string;
  readonly status: Ended;
  readonly at: Instant;
  /** Given when it succeeded. */
  readonly output: Json | undefined;
  /** Given when it did not succeed. */
  readonly failure: Failure | undefined;
}

/** Called from within the engine: it must neither throw nor wait. */
export interface Observer {
  stateEntered?(machine: string, execution: string, state: string): void;
  /** A new attempt in the same state, which AWS bills as one more state transition. */
  stateRetried?(machine: string, execution: string, state: string): void;
  executionEnded?(end: ExecutionEnd): void;
}

export interface InterpreterOptions {
  /** Definitions by name: parsed JSON, with function names in place of CloudFormation intrinsics. */
  readonly machines: Readonly<Record<string, unknown>>;
  readonly resolveFunction: ResolveFunction;
  readonly time: TimeSource;
  readonly observer?: Observer;
  /** Sets tokens of this process apart from those of any other; random by default. */
  readonly bootId?: string;
  /** From 0 to below 1, for JitterStrategy FULL; Math.random by default. */
  readonly random?: () => number;
  /** How many ended executions keep their names taken (default 10,000); the oldest are forgotten first. */
  readonly remembered?: number;
}

export interface ExecutionKey {
  readonly machine: string;
  readonly name: string;
}

/** TASK_TIMED_OUT: the task is over, by its time-out or otherwise. TASK_DOES_NOT_EXIST: not a token of this process. */
export type ResumeOutcome = 'RESUMED' | 'TASK_DOES_NOT_EXIST' | 'TASK_TIMED_OUT';

export interface StartExecution extends ExecutionKey {
  readonly input: unknown;
}
export type StartOutcome = 'STARTED' | 'ALREADY_EXISTS';

export interface StartWaiting extends StartExecution {
  /** A state that waits for a callback. */
  readonly state: string;
  /** Milliseconds since 1970 at which the wait times out. */
  readonly until: number;
}

export interface TaskFailure {
  readonly error: string;
  readonly cause?: string;
}

export interface StopExecution extends ExecutionKey {
  readonly error?: string;
  readonly cause?: string;
}

export interface Interpreter {
  /**
   * As on AWS, starting a running execution again with the same input succeeds and does nothing; any other use of a
   * taken name answers ALREADY_EXISTS. The first state begins in a later turn of the event loop.
   */
  startExecution(start: ExecutionKey & { readonly input: unknown }): {
    readonly status: 'STARTED' | 'ALREADY_EXISTS';
  };
  /**
   * Starts an execution in the middle: as if it had come to a callback task by itself, with this input, and its function
   * had been given the token that is answered. Undefined, and nothing started, when the name is taken or the definition
   * cannot be entered there.
   */
  startWaiting(start: StartWaiting): string | undefined;
  /** The state that waits for this token. */
  waitingState(token: string): string | undefined;
  /** The callback's result; honoured also while the function that was given the token is still running. */
  sendTaskSuccess(token: string, output: unknown): ResumeOutcome;
  sendTaskFailure(token: string, failure: TaskFailure): ResumeOutcome;
  /** Ends an execution as ABORTED. */
  stopExecution(
    key: ExecutionKey & { readonly error?: string; readonly cause?: string },
  ): 'STOPPED' | 'NOT_RUNNING';
  /** Undefined for an execution that never was, or was forgotten. */
  describeExecution(key: ExecutionKey): ExecutionDescription | undefined;
  runningExecutions(machine: string): readonly string[];
  /** How many paths of control are in each state now. */
  countStates(): readonly StateCount[];
  /** Drops everything without a word to the observer. */
  close(): void;
}
