/**
 * Brings a waiting driver to where its record stands. Looks only at the present, so late, repeated and reordered events
 * do no harm; a wait that is gone needs nothing.
 */
import { HAPPY_PATH } from '../../domain/assignment/phase.ts';
import type { Wait, WaitEnd } from '../../ports/workflow.ts';
import { DAY_MS, millisOf, type Instant } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { directivePositionOf } from '../driver/directive-position.ts';
import { positionOf } from '../driver/position.ts';
import { loadReference } from '../reference.ts';
import type { Stored } from '../store.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>;

const moved = (to: string): WaitEnd => ({
  kind: 'FAILURE',
  error: 'Moved',
  cause: `The record stands at ${to}`,
});

/** With nothing to come, a driver sleeps until a far day that is counted from today, and so differs every day. */
const isFar = (moment: Instant, now: Instant): boolean => millisOf(moment) - millisOf(now) > 200 * DAY_MS;
const wakesTogether = (planned: Instant, needed: Instant, now: Instant): boolean =>
  planned === needed || (isFar(planned, now) && isFar(needed, now));

/** Ends the wait if it must be; answers the wait if it goes on. */
async function settle(
  { workflow }: Pick<Deps, 'workflow'>,
  wait: Wait,
  end: WaitEnd | undefined,
): Promise<Wait | undefined> {
  if (end === undefined) return wait;
  await workflow.end(wait, end);
  return undefined;
}

/** Undefined: the driver waits where it should and wakes when it should. A moved deadline sends it to look again. */
function endOf(
  wait: Wait,
  position: { readonly wakeAt: Instant; readonly overdue?: boolean },
  {
    phase,
    happy,
    now,
  }: { readonly phase: string; readonly happy: string | undefined; readonly now: Instant },
): WaitEnd | undefined {
  if (phase === wait.phase)
    return wakesTogether(wait.wakeAt, position.wakeAt, now) ? undefined : moved(phase);
  const straightOn = phase === happy && position.overdue !== true;
  return straightOn ? { kind: 'SUCCESS', output: position } : moved(phase);
}

export async function endAssignmentWait(deps: Deps, stored: Stored<'assignment'>): Promise<Wait | undefined> {
  const wait = await deps.workflow.parked({ kind: 'assignment', id: stored.id });
  if (wait === undefined) return undefined;
  const now = deps.clock.now();
  const position = positionOf(stored.body, wait.epoch, await loadReference(deps.ledger), now);
  const end = endOf(wait, position, { phase: position.phase, happy: happyAfter(wait.phase), now });
  return settle(deps, wait, end);
}
const happyPath: Readonly<Record<string, string | undefined>> = HAPPY_PATH;
const happyAfter = (phase: string): string | undefined => happyPath[phase];

export async function endDirectiveWait(deps: Deps, stored: Stored<'directive'>): Promise<Wait | undefined> {
  const wait = await deps.workflow.parked({ kind: 'directive', id: stored.id });
  if (wait === undefined) return undefined;
  const now = deps.clock.now();
  const position = directivePositionOf(stored.body, wait.epoch, await loadReference(deps.ledger), now);
  const phase = position.completed ? 'COMPLETED' : position.phase;
  const happy = wait.phase === 'IN_FORCE' ? 'COMPLETED' : 'CLOSED';
  return settle(deps, wait, endOf(wait, position, { phase, happy, now }));
}
