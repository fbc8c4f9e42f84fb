/** Moves frames from state to state. Between two events nothing of it is on the stack, and no promise is held. */
import type { TimeSource } from '../clock/clock.ts';
import { Callbacks } from './callbacks.ts';
import type { Effect, Outcome } from './effect.ts';
import { outcomeOf } from './effect.ts';
import type { Eventually } from './eventually.ts';
import { awaitIn, evaluate } from './evaluate.ts';
import type { Branch } from './fan-out.ts';
import { FanOut } from './fan-out.ts';
import type { Execution, Item, Status } from './frame.ts';
import { contextOf, Frame } from './frame.ts';
import type { Catcher } from './handlers.ts';
import { catcherFor, retryDelay } from './handlers.ts';
import type { Json, JsonObject } from './json.ts';
import type { State } from './machine.ts';
import { ReadyQueue } from './ready-queue.ts';
import { Scope } from './scope.ts';
import type { Failure } from './state-error.ts';
import { errorOutputOf, TIMEOUT } from './state-error.ts';

/** AWS Step Functions ends an execution that has written so many events into its history. */
const HISTORY_LIMIT = 25_000;

/** What an execution ends with. */
type End = { readonly output: Json } | { readonly failure: Failure };
export type Ended = Exclude<Status, 'RUNNING'>;

export interface EngineOptions {
  readonly time: TimeSource;
  readonly bootId: string;
  readonly random: () => number;
  readonly entered: (frame: Frame) => void;
  readonly retried: (frame: Frame) => void;
  readonly ended: (execution: Execution, status: Ended, end: End) => void;
}

export class Engine {
  readonly time: TimeSource;
  readonly callbacks: Callbacks;
  readonly #options: EngineOptions;
  readonly #ready: ReadyQueue;

  constructor(options: EngineOptions) {
    this.time = options.time;
    this.callbacks = new Callbacks(options.bootId);
    this.#options = options;
    this.#ready = new ReadyQueue(options.time, (frame) => this.#begin(frame));
  }

  launch(execution: Execution): void {
    this.#ready.push(this.#rootOf(execution));
  }

  /** Begins in the middle, in a state that waits for a callback; answers the token. */
  launchWaiting(execution: Execution, state: State, until: number): string | undefined {
    const frame = this.#rootOf(execution);
    frame.state = state;
    this.#enter(frame);
    state.wait?.(frame, this, until);
    return this.callbacks.textOf(frame);
  }

  #rootOf(execution: Execution): Frame {
    const { machine, startedAt } = execution;
    const root = new Frame(execution, machine, execution.input);
    execution.root = root;
    if (machine.timeoutSeconds !== undefined) {
      const due = startedAt + machine.timeoutSeconds * 1000;
      execution.timer = this.time.at(due, () => this.finish(execution, 'TIMED_OUT', { failure: TIMEOUT }));
    }
    return root;
  }

  /** Ends a whole execution, and everything in it. */
  finish(execution: Execution, status: Ended, end: End): void {
    if (execution.root === undefined) return;
    this.abandon(execution);
    this.#options.ended(execution, status, end);
  }

  /** Drops an execution without a word to anyone. */
  abandon(execution: Execution): void {
    if (execution.root !== undefined) this.#drop(execution.root);
    execution.root = undefined;
    if (execution.timer !== undefined) this.time.cancel(execution.timer);
    execution.timer = undefined;
  }

  #begin(frame: Frame): void {
    if (!frame.alive) return;
    if (!frame.entered) this.#enter(frame);
    if (frame.execution.historyEvents > HISTORY_LIMIT) {
      const cause = `The execution reached the limit of ${HISTORY_LIMIT} history events`;
      this.finish(frame.execution, 'FAILED', { failure: { error: 'States.Runtime', cause } });
    } else {
      frame.state.start(frame, this);
    }
  }

  #enter(frame: Frame): void {
    frame.entered = true;
    frame.enteredAt = this.time.millis();
    frame.retryCount = 0;
    frame.retries = undefined;
    frame.execution.historyEvents += 2;
    this.#options.entered(frame);
  }

  scopeOf(frame: Frame, result?: Json, errorOutput?: JsonObject, item: Item | undefined = frame.item): Scope {
    const { input, variables } = frame;
    const context = (): JsonObject => contextOf(frame, item, this.callbacks.textOf(frame));
    return new Scope({ input, variables, clock: this.time, context }, result, errorOutput);
  }

  /** Goes on with what is found, unless the frame has moved on meanwhile; a StateError fails the state. */
  evaluate<Value>(
    frame: Frame,
    find: () => Eventually<Value>,
    proceed: (value: Value) => void,
    fail = this.fail,
  ): void {
    evaluate(this.time, frame, { find, proceed, fail });
  }

  /** Goes on when a promise settles, unless the frame has moved on meanwhile. */
  await<Value>(frame: Frame, promise: Promise<Value>, proceed: (value: Value) => void): void {
    awaitIn(this.time, frame, promise, { proceed, fail: this.fail });
  }

  /** Fails the frame's state with States.Timeout at a moment, unless it is over by then. */
  timeOutAt(frame: Frame, due: number): void {
    frame.timer = this.time.at(due, () => this.fail(frame, TIMEOUT));
  }

  /** Begins the frame's state again, or goes on with it, at a moment. */
  wakeAt(frame: Frame, due: number, wake: () => void): void {
    frame.timer = this.time.at(due, wake);
  }

  /** The state has its result; its output defaults to that result. */
  complete(frame: Frame, result: Json): void {
    this.#close(frame);
    this.follow(frame, frame.state.effect, frame.state.next, result, result);
  }

  /** Evaluates an effect and moves on. */
  follow(frame: Frame, effect: Effect, next: string | undefined, fallback: Json, result?: Json): void {
    this.evaluate(
      frame,
      () => outcomeOf(effect, this.scopeOf(frame, result)),
      (outcome) => this.#move(frame, outcome, next, fallback),
    );
  }

  #move(frame: Frame, { output, variables }: Outcome, next: string | undefined, fallback: Json): void {
    this.#close(frame);
    frame.variables = variables;
    const state = next === undefined ? undefined : frame.graph.states.get(next);
    if (state === undefined) {
      this.#end(frame, output ?? fallback);
      return;
    }
    frame.input = output ?? fallback;
    frame.state = state;
    frame.entered = false;
    this.#ready.push(frame);
  }

  #end(frame: Frame, output: Json): void {
    const group = frame.parent;
    if (group === undefined) {
      this.finish(frame.execution, 'SUCCEEDED', { output });
      return;
    }
    this.#drop(frame);
    const results = group.finished(frame, output);
    if (results === undefined) this.#launchMore(group);
    else this.complete(group.frame, results);
  }

  /** Runs branches side by side; the state completes with the list of their outputs. */
  fanOut(frame: Frame, branches: readonly Branch[], concurrency: number): void {
    frame.execution.historyEvents += 2 + 2 * branches.length;
    const group = new FanOut(frame, branches, concurrency);
    if (branches.length === 0) {
      this.complete(frame, []);
      return;
    }
    frame.fanOut = group;
    this.#launchMore(group);
  }

  #launchMore(group: FanOut): void {
    for (const frame of group.launch()) this.#ready.push(frame);
  }

  /** A state failed: it is tried again, or caught, or its path of control fails. */
  readonly fail = (frame: Frame, failure: Failure): void => {
    this.#close(frame);
    const { handlers } = frame.state;
    frame.retries ??= [];
    const delay = retryDelay(handlers, failure.error, frame.retries, this.#options.random);
    if (delay !== undefined) {
      this.#retryAt(frame, this.time.millis() + delay);
      return;
    }
    const catcher = catcherFor(handlers, failure.error);
    if (catcher === undefined) this.failPath(frame, failure);
    else this.#catch(frame, catcher, errorOutputOf(failure));
  };

  #retryAt(frame: Frame, due: number): void {
    frame.retryCount += 1;
    this.wakeAt(frame, due, () => {
      this.#options.retried(frame);
      this.#ready.push(frame);
    });
  }

  #catch(frame: Frame, { effect, next }: Catcher, errorOutput: JsonObject): void {
    this.evaluate(
      frame,
      () => outcomeOf(effect, this.scopeOf(frame, undefined, errorOutput)),
      (outcome) => this.#move(frame, outcome, next, errorOutput),
      this.failPath,
    );
  }

  /** An error that nobody handles in this path of control; around it, a Map or Parallel state may. */
  readonly failPath = (frame: Frame, failure: Failure): void => {
    if (frame.parent === undefined) this.finish(frame.execution, 'FAILED', { failure });
    else this.fail(frame.parent.frame, failure);
  };

  /** Whatever the current attempt left open is closed, and its late answers are void. */
  #close(frame: Frame): void {
    frame.attempt += 1;
    if (frame.timer !== undefined) this.time.cancel(frame.timer);
    frame.timer = undefined;
    this.callbacks.close(frame);
    for (const child of frame.fanOut?.frames ?? []) this.#drop(child);
    frame.fanOut = undefined;
  }

  #drop(frame: Frame): void {
    frame.alive = false;
    this.#close(frame);
  }
}
