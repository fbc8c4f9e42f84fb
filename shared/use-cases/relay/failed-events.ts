/** Events that could not be carried out: put aside so that they block nobody, and tried again until they can. */
import { nextRelayTry } from '../../domain/relay-retry.ts';
import type { EventPlace, FailedEvent, FailedEvents } from '../../ports/failed-events.ts';
import type { Dependencies } from '../dependencies.ts';
import { carryOut } from './carry-out.ts';

/** Enough to tell what went wrong. */
const LONGEST_PROBLEM = 1_000;
/** Tried in one go; the others stay due. */
const AT_ONCE = 200;

const textOf = (problem: unknown): string =>
  (problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)).slice(
    0,
    LONGEST_PROBLEM,
  );

/** Answers what is now known of the event: how often it was put aside, and when it is tried again. */
export async function putAside(
  { failedEvents, clock }: Pick<Dependencies, 'clock'> & { readonly failedEvents: FailedEvents },
  { kind, id, sequence }: EventPlace,
  problem: unknown,
): Promise<FailedEvent> {
  const known = await failedEvents.find({ kind, id, sequence });
  const now = clock.now();
  const attempts = (known?.attempts ?? 0) + 1;
  const failed: FailedEvent = {
    kind,
    id,
    sequence,
    attempts,
    firstFailedAt: known?.firstFailedAt ?? now,
    lastFailedAt: now,
    nextTryAt: nextRelayTry(attempts, now),
    problem: textOf(problem),
  };
  await failedEvents.put(failed);
  return failed;
}

export interface RetryOptions {
  readonly failedEvents: FailedEvents;
  /** Hears of each event that failed again. */
  readonly onFailure?: (failed: FailedEvent, problem: unknown) => void;
  /** Also those whose next try is still to come: a program that was just started may be able to what the last was not. */
  readonly all?: boolean;
}
export interface Retried {
  readonly carriedOut: number;
  readonly failed: number;
}

/** Tries what is due once more; one that fails again waits longer and holds up no other. */
export async function retryFailedEvents(
  deps: Dependencies,
  { failedEvents, onFailure, all = false }: RetryOptions,
): Promise<Retried> {
  const dueBy = all ? {} : { dueBy: deps.clock.now() };
  let carriedOut = 0;
  let failed = 0;
  for (const place of await failedEvents.list({ ...dueBy, limit: AT_ONCE })) {
    try {
      const event = await deps.ledger.event(place, place.sequence);
      if (event === undefined) throw new Error('The ledger has no such event');
      await carryOut(deps, event);
      await failedEvents.remove(place);
      carriedOut += 1;
    } catch (problem) {
      failed += 1;
      onFailure?.(await putAside({ failedEvents, clock: deps.clock }, place, problem), problem);
    }
  }
  return { carriedOut, failed };
}
