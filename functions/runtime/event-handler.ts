/** A function that is called with what has happened: by a stream, by a rule. */
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { composeOnce } from './compose-once.ts';
import type { Runtime } from './runtime.ts';

export function eventHandler<Event, Answer>(run: (runtime: Runtime, event: Event) => Promise<Answer>) {
  const stack = middy<Event, Answer>({ timeoutEarlyInMillis: 0 }).handler(async (event: Event) =>
    run(await composeOnce(), event),
  );
  return Object.assign((event: Event, context: Context) => stack(event, context), {
    with: (runtime: Runtime) => (event: Event) => run(runtime, event),
  });
}
