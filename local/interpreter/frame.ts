/** One path of control: the execution's own, or that of one item of a Map or one branch of a Parallel. */
import type { TimerHandle } from '../clock/clock.ts';
import { instantOf } from './instant-of.ts';
import type { FanOut } from './fan-out.ts';
import type { Json, JsonObject } from './json.ts';
import type { Graph, Machine, State } from './machine.ts';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface Execution {
  readonly machine: Machine;
  readonly name: string;
  readonly input: Json;
  readonly startedAt: number;
  root: Frame | undefined;
  timer: TimerHandle | undefined;
  /** Counted roughly as AWS does, for its limit of 25,000. */
  historyEvents: number;
}

export interface Item {
  readonly index: number;
  readonly value: Json;
}

/** Plain fields only: a hundred thousand of these wait at a time. */
export class Frame {
  readonly execution: Execution;
  readonly graph: Graph;
  readonly parent: FanOut | undefined;
  readonly item: Item | undefined;
  state: State;
  input: Json;
  variables: JsonObject;
  alive = true;
  /** False until the current state has been counted as entered; a retry does not enter again. */
  entered = false;
  enteredAt = 0;
  /** Changes whenever what was begun is over, so that a late answer is recognised. */
  attempt = 0;
  retryCount = 0;
  retries: number[] | undefined = undefined;
  timer: TimerHandle | undefined = undefined;
  /** The number of the open callback; 0 when there is none. */
  token = 0;
  fanOut: FanOut | undefined = undefined;

  constructor(execution: Execution, graph: Graph, input: Json, parent?: FanOut, item?: Item) {
    this.execution = execution;
    this.graph = graph;
    this.parent = parent;
    this.item = item ?? parent?.frame.item;
    this.state = graph.startAt;
    this.input = input;
    this.variables = parent?.frame.variables ?? NO_VARIABLES;
  }
}

const NO_VARIABLES: JsonObject = {};

/** There is no account and no region on one machine; only the last two parts mean something. */
const executionId = ({ machine, name }: Execution): string =>
  `arn:aws:states:local:000000000000:execution:${machine.name}:${name}`;

/** The `$states.context` of a frame. */
export function contextOf(frame: Frame, item: Item | undefined, token: string | undefined): JsonObject {
  const { execution } = frame;
  const { machine, name, input } = execution;
  const context: JsonObject = {
    Execution: {
      Id: executionId(execution),
      Input: input,
      Name: name,
      StartTime: instantOf(execution.startedAt),
    },
    State: { Name: frame.state.name, EnteredTime: instantOf(frame.enteredAt), RetryCount: frame.retryCount },
    StateMachine: {
      Id: `arn:aws:states:local:000000000000:stateMachine:${machine.name}`,
      Name: machine.name,
    },
  };
  if (token !== undefined) context['Task'] = { Token: token };
  if (item !== undefined) context['Map'] = { Item: { Index: item.index, Value: item.value } };
  return context;
}
