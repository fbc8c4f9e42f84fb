/** A function that the clock calls: nothing comes in, what comes out is for the log. */
import middy from '@middy/core';
import { isAtHome } from './at-home.ts';
import { composeOnce } from './compose-once.ts';
import { OUTSIDE_LAMBDA } from './outside-lambda.ts';
import type { Runtime } from './runtime.ts';

export interface ScheduledHandler {
  (event: unknown, context: typeof OUTSIDE_LAMBDA): Promise<unknown>;
  with(runtime: Runtime): () => Promise<unknown>;
}

export function scheduledHandler(run: (runtime: Runtime) => Promise<unknown>): ScheduledHandler {
  const stackOf = (runtimeOf: () => Runtime | Promise<Runtime>) =>
    middy<unknown, unknown>({ timeoutEarlyInMillis: 0 }).handler(async () => {
      const runtime = await runtimeOf();
      return (await isAtHome(runtime)) ? run(runtime) : undefined;
    });
  const inCloud = stackOf(composeOnce);
  const bind = (runtime: Runtime) => {
    const stack = stackOf(() => runtime);
    return () => stack(undefined, OUTSIDE_LAMBDA);
  };
  return Object.assign((event: unknown, context: typeof OUTSIDE_LAMBDA) => inCloud(event, context), {
    with: bind,
  });
}
