/** SES says that a mail came back, was reported as spam or was not sent after all: the log of mail learns it, the unit too. */
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { bounceOf } from '../../shared/adapters/ses/feedback.ts';
import { recordBounce } from '../../shared/use-cases/mail/record-bounce.ts';
import { composeOnce } from '../runtime/compose-once.ts';
import { problemReporter } from '../runtime/report-problem.ts';
import type { Runtime } from '../runtime/runtime.ts';

async function learn(runtime: Runtime, event: unknown): Promise<void> {
  const bounce = bounceOf(event);
  if (bounce !== undefined)
    await recordBounce(runtime.deps, bounce, problemReporter(runtime, 'mail-feedback'));
}

const stack = middy<unknown, undefined>({ timeoutEarlyInMillis: 0 }).handler(async (event: unknown) => {
  await learn(await composeOnce(), event);
  return undefined;
});
export const handler = Object.assign((event: unknown, context: Context) => stack(event, context), {
  with: (runtime: Runtime) => (event: unknown) => learn(runtime, event),
});
