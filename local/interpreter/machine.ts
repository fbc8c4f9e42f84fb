/** A state machine as the engine runs it: parsed and compiled once, shared by all of its executions. */
import type { Effect } from './effect.ts';
import type { Engine } from './engine.ts';
import type { Frame } from './frame.ts';
import type { Handlers } from './handlers.ts';
import type { Json } from './json.ts';
import type { Place } from './place.ts';

export interface State {
  readonly name: string;
  readonly type: string;
  /** Undefined where the path of control ends, or where the state chooses by itself. */
  readonly next: string | undefined;
  readonly effect: Effect;
  readonly handlers: Handlers;
  /** Begins one attempt. Returns at once; the outcome reaches the engine now or later. */
  start(frame: Frame, engine: Engine): void;
  /** Only where the state waits for a callback: waits up to a moment for a token that somebody else knows already. */
  readonly wait?: (frame: Frame, engine: Engine, until: number) => void;
}

export interface Graph {
  readonly startAt: State;
  readonly states: ReadonlyMap<string, State>;
  /** What a path of control knows besides its input then depends on the way that it came. */
  readonly assignsVariables: boolean;
}

export interface Machine extends Graph {
  readonly name: string;
  readonly timeoutSeconds: number | undefined;
}

/** What a function is told about the task that invokes it. */
export interface Invocation {
  readonly machine: string;
  readonly execution: string;
  readonly state: string;
  /** Milliseconds since 1970 at which the task times out, if it does. */
  readonly timesOutAt: number | undefined;
}

/** Its result is copied as JSON; what it throws becomes an ASL error named after the error's `name`. */
export type TaskFunction = (payload: Json, invocation: Invocation) => Promise<unknown>;
/** Undefined when there is no function of that name: the definition is then refused. */
export type ResolveFunction = (name: string) => TaskFunction | undefined;

/** What the parsers of states share. */
export interface Loading {
  readonly resolveFunction: ResolveFunction;
  /** Variables that are assigned somewhere in this graph or around it. */
  readonly variables: ReadonlySet<string>;
  /** Loads the graph of a Map or Parallel state. */
  loadGraph(value: unknown, place: Place, outer: ReadonlySet<string>, known: readonly string[]): Graph;
}
