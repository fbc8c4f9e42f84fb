/** A task invokes a function, and either takes its result or waits for a callback with a token. */
import { parseEffect } from '../effect.ts';
import type { Engine } from '../engine.ts';
import type { Eventually } from '../eventually.ts';
import { andThen } from '../eventually.ts';
import { Fields } from '../fields.ts';
import type { Frame } from '../frame.ts';
import { HANDLER_FIELDS, parseHandlers } from '../handlers.ts';
import { copyJson } from '../json.ts';
import type { Json } from '../json.ts';
import type { Loading, State, TaskFunction } from '../machine.ts';
import { checkPayload } from '../payload.ts';
import type { Place } from '../place.ts';
import type { Scope } from '../scope.ts';
import type { Template } from '../template.ts';
import { parseNumber, parseTemplate } from '../template.ts';
import { COMMON_FIELDS, LONGEST_SECONDS, nextOf, surroundingsOf } from './common.ts';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:lambda:invoke(\.waitForTaskToken)?$/;
const FIELDS = ['Next', 'End', 'Resource', 'Arguments', 'Output', 'Assign', 'TimeoutSeconds'];

interface Task {
  readonly payload: Template;
  readonly timeoutSeconds: ((scope: Scope) => Eventually<number>) | undefined;
  readonly call: TaskFunction;
  readonly isCallback: boolean;
}

export function parseTask(name: string, value: unknown, place: Place, loading: Loading): State {
  const fields = new Fields(value, place, [...COMMON_FIELDS, ...FIELDS, ...HANDLER_FIELDS]);
  const task = parseCall(fields, loading);
  return {
    name,
    type: 'Task',
    next: nextOf(fields),
    effect: parseEffect(fields, surroundingsOf(loading, 'result')),
    handlers: parseHandlers(fields, surroundingsOf(loading)),
    start: (frame, engine) => start(task, frame, engine),
    ...(task.isCallback ? { wait } : {}),
  };
}

function parseCall(fields: Fields, loading: Loading): Task {
  const resource = RESOURCE.exec(fields.text('Resource'));
  if (resource === null)
    return fields.at('Resource').refuse('only lambda:invoke, with or without waitForTaskToken, is supported');
  const isCallback = resource[1] !== undefined;
  const surroundings = surroundingsOf(loading);
  const call = new Fields(fields.get('Arguments'), fields.at('Arguments'), ['FunctionName', 'Payload']);
  const timeout = fields.get('TimeoutSeconds');
  return {
    isCallback,
    call: parseFunction(call, loading),
    payload: parseTemplate(call.get('Payload') ?? {}, call.at('Payload'), {
      ...surroundings,
      token: isCallback,
    }),
    timeoutSeconds:
      timeout === undefined
        ? undefined
        : parseNumber(timeout, fields.at('TimeoutSeconds'), surroundings, { min: 1, max: LONGEST_SECONDS }),
  };
}

function parseFunction(call: Fields, loading: Loading): TaskFunction {
  const name = call.text('FunctionName');
  if (name.startsWith('{%')) call.at('FunctionName').refuse('must be a literal name');
  return loading.resolveFunction(name) ?? call.at('FunctionName').refuse(`there is no function "${name}"`);
}

function start(task: Task, frame: Frame, engine: Engine): void {
  frame.execution.historyEvents += task.isCallback ? 4 : 3;
  if (task.isCallback) engine.callbacks.open(frame);
  engine.evaluate(
    frame,
    () => prepare(task, engine.scopeOf(frame)),
    ({ payload, timeoutSeconds }) => {
      // The first attempt's time counts from the entry into the state; each retry has its time anew.
      const begin = frame.retryCount === 0 ? frame.enteredAt : engine.time.millis();
      if (timeoutSeconds !== undefined) engine.timeOutAt(frame, begin + timeoutSeconds * 1000);
      invoke(task, payload, frame, engine);
    },
  );
}

function wait(frame: Frame, engine: Engine, until: number): void {
  frame.execution.historyEvents += 4;
  engine.callbacks.open(frame);
  engine.timeOutAt(frame, until);
}

const prepare = (
  task: Task,
  scope: Scope,
): Eventually<{ payload: Json; timeoutSeconds: number | undefined }> =>
  andThen(task.payload(scope), (payload) => {
    checkPayload(payload);
    const seconds: Eventually<number | undefined> = task.timeoutSeconds?.(scope);
    return andThen(seconds, (timeoutSeconds) => ({ payload, timeoutSeconds }));
  });

function invoke(task: Task, payload: Json, frame: Frame, engine: Engine): void {
  const { execution, state, timer } = frame;
  const invocation = {
    machine: execution.machine.name,
    execution: execution.name,
    state: state.name,
    timesOutAt: timer?.at,
  };
  const answer = answerOf(task.call, copyJson(payload), invocation);
  engine.await(frame, answer, (result) => {
    // A callback task ignores what its function returns: it waits for the token to come back.
    if (!task.isCallback) take(result, frame, engine);
  });
}

/** A function that throws before its first await fails like any other. */
const answerOf = async (
  ...[call, payload, invocation]: [TaskFunction, ...Parameters<TaskFunction>]
): Promise<unknown> => call(payload, invocation);

function take(result: unknown, frame: Frame, engine: Engine): void {
  engine.evaluate(
    frame,
    () => {
      const payload = copyJson(result);
      checkPayload(payload);
      return payload;
    },
    // What the service integration of AWS answers, as far as it means anything on one machine.
    (payload) => engine.complete(frame, { ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 }),
  );
}
