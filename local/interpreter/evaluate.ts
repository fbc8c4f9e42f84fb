/** Steps of a frame that may take a while. An answer to an attempt that is over by then is void. */
import type { Activity } from '../clock/clock.ts';
import type { Eventually } from './eventually.ts';
import { isPending } from './eventually.ts';
import type { Frame } from './frame.ts';
import type { Failure } from './state-error.ts';
import { failureOf, StateError } from './state-error.ts';

interface Settlement<Value> {
  readonly proceed: (value: Value) => void;
  readonly fail: (frame: Frame, failure: Failure) => void;
}

/** Goes on at once where the value is at hand. Only a StateError is the definition's matter; any other is a bug. */
export function evaluate<Value>(
  activity: Activity,
  frame: Frame,
  step: Settlement<Value> & { readonly find: () => Eventually<Value> },
): void {
  let found: Eventually<Value>;
  try {
    found = step.find();
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    step.fail(frame, error);
    return;
  }
  if (isPending(found)) awaitIn(activity, frame, found, step);
  else step.proceed(found);
}

export function awaitIn<Value>(
  activity: Activity,
  frame: Frame,
  promise: Promise<Value>,
  { proceed, fail }: Settlement<Value>,
): void {
  const attempt = frame.attempt;
  activity.busy();
  const settle = (act: () => void): void => {
    if (frame.alive && frame.attempt === attempt) act();
    activity.idle();
  };
  promise.then(
    (value) => settle(() => proceed(value)),
    (error: unknown) => settle(() => fail(frame, failureOf(error))),
  );
}
