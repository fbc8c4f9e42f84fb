/** SES says that a mail came back, was reported as spam or was not sent after all: the log of mail learns it, the unit too. */
import { bounceOf } from '../../shared/adapters/ses/feedback.ts';
import { recordBounce } from '../../shared/use-cases/mail/record-bounce.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { problemReporter } from '../runtime/report-problem.ts';
import type { Runtime } from '../runtime/runtime.ts';

async function learn(runtime: Runtime, event: unknown): Promise<void> {
  const bounce = bounceOf(event);
  if (bounce !== undefined)
    await recordBounce(runtime.deps, bounce, problemReporter(runtime, 'mail-feedback'));
}

export const handler = eventHandler(learn);
