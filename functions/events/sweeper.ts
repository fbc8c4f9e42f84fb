/** Every few minutes: records without a driver, mail that was held up, events that were put aside, and the home's own upkeep. */
import { dropAbandonedUploads } from '../../shared/use-cases/evidence/drop-abandoned-uploads.ts';
import { sendHeldUpDigests } from '../../shared/use-cases/mail/send-morning-digests.ts';
import { retryFailedEvents } from '../../shared/use-cases/relay/failed-events.ts';
import { sweep } from '../../shared/use-cases/relay/sweep.ts';
import { problemReporter } from '../runtime/report-problem.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { scheduledHandler } from '../runtime/scheduled-handler.ts';
import { reportPutAside } from '../runtime/report-put-aside.ts';

async function retry(runtime: Runtime): Promise<void> {
  const { deps, failedEvents } = runtime;
  if (failedEvents === undefined) return;
  await retryFailedEvents(deps, { failedEvents, onFailure: (failed) => reportPutAside(runtime, failed) });
}

/** Each whether or not the one before it failed; what failed is thrown in the end, so that the schedule hears of it. */
async function inTurn(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const problems: unknown[] = [];
  for (const work of works) await work().catch((problem: unknown) => problems.push(problem));
  if (problems.length > 1) throw new AggregateError(problems, problems.map(String).join('; '));
  if (problems.length === 1) throw problems[0];
}

export const handler = scheduledHandler((runtime) =>
  inTurn([
    () => sweep(runtime.deps),
    () => retry(runtime),
    () => runtime.upkeep?.() ?? Promise.resolve(),
    () => dropAbandonedUploads(runtime.deps),
    () => sendHeldUpDigests(runtime.deps, problemReporter(runtime, 'digest')),
  ]),
);
