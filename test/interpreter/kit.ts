/** A machine on a virtual clock, with real functions, and a log of what happened. */
import type { VirtualClock } from '../../local/clock/virtual-clock.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import type { ExecutionEnd, Interpreter } from '../../local/interpreter/interpreter.ts';
import { createInterpreter } from '../../local/interpreter/interpreter.ts';
import type { TaskFunction } from '../../local/interpreter/machine.ts';
import { instant } from '../../shared/domain/time.ts';

export const START = instant('2026-11-23T01:00:00.000Z');

export type Functions = Record<string, (payload: never) => unknown>;
export type States = Record<string, Record<string, unknown>>;

export const machineOf = (states: States, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});

export const task = (
  name: string,
  payload: unknown,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: payload },
  ...('Next' in more ? {} : { End: true }),
  ...more,
});

/** A task that hands its token to a function and waits for the answer. */
export const callback = (name: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...task(name, '{% $states.context.Task.Token %}', more),
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
});

export interface Bench {
  readonly clock: VirtualClock;
  readonly interpreter: Interpreter;
  /** `<seconds since the start> <execution> <state>` for each state entered, `… again` for each new attempt. */
  readonly log: string[];
  readonly ends: ExecutionEnd[];
  readonly endOf: (name: string) => ExecutionEnd | undefined;
  readonly start: (name: string, input?: unknown) => void;
}

export interface BenchOptions {
  readonly random?: () => number;
  readonly remembered?: number;
}

export function bench(definition: unknown, functions: Functions = {}, options: BenchOptions = {}): Bench {
  const clock = createVirtualClock(START);
  const log: string[] = [];
  const ends: ExecutionEnd[] = [];
  const seconds = (): string => `${(clock.millis() - Date.parse(START)) / 1000}s`;
  const interpreter = createInterpreter({
    machines: { sample: definition },
    resolveFunction: (name) => {
      const call = functions[name];
      return call && ((async (payload) => call(payload as never)) satisfies TaskFunction);
    },
    time: clock,
    bootId: 'boot',
    ...options,
    observer: {
      stateEntered: (_machine, execution, state) => log.push(`${seconds()} ${execution} ${state}`),
      stateRetried: (_machine, execution, state) => log.push(`${seconds()} ${execution} ${state} again`),
      executionEnded: (end) => ends.push(end),
    },
  });
  const start = (name: string, input: unknown = {}): void => {
    interpreter.startExecution({ machine: 'sample', name, input });
  };
  return {
    clock,
    interpreter,
    log,
    ends,
    endOf: (name) => ends.find((end) => end.execution === name),
    start,
  };
}

/** Runs one execution named "one" until no timer is left. */
export async function run(
  definition: unknown,
  input: unknown = {},
  functions: Functions = {},
  options: BenchOptions = {},
) {
  const result = bench(definition, functions, options);
  result.start('one', input);
  await result.clock.runUntilIdle();
  return { ...result, end: result.endOf('one') };
}

export class Refusal extends Error {
  override readonly name: string;
  constructor(name: string, message = 'không được') {
    super(message);
    this.name = name;
  }
}
