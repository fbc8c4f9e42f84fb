/**
 * Brings a waiting driver to where its record stands. Looks only at the present, so late, repeated and reordered events
 * do no harm; a wait that is gone needs nothing.
 */
import type { Wait, WaitEnd } from '../../ports/workflow.ts';
import type { Dependencies } from '../dependencies.ts';
import { directivePositionOf } from '../driver/directive-position.ts';
import { HAPPY_PATH, positionOf } from '../driver/position.ts';
import { loadReference } from '../reference.ts';
import type { Stored } from '../store.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>;

const moved = (to: string): WaitEnd => ({
  kind: 'FAILURE',
  error: 'Moved',
  cause: `The record stands at ${to}`,
});

/** Undefined: the driver waits where it should and wakes early enough. */
function endOf(
  wait: Wait,
  position: { readonly wakeAt: string; readonly overdue?: boolean },
  phase: string,
  happy: string | undefined,
): WaitEnd | undefined {
  if (phase === wait.phase) return position.wakeAt < wait.wakeAt ? moved(phase) : undefined;
  const straightOn = phase === happy && position.overdue !== true;
  return straightOn ? { kind: 'SUCCESS', output: position } : moved(phase);
}

export async function endAssignmentWait(deps: Deps, stored: Stored<'assignment'>): Promise<void> {
  const wait = await deps.workflow.parked({ kind: 'assignment', id: stored.id });
  if (wait === undefined) return;
  const position = positionOf(stored.body, wait.epoch, await loadReference(deps.ledger), deps.clock.now());
  const end = endOf(wait, position, position.phase, happyAfter(wait.phase));
  if (end !== undefined) await deps.workflow.end(wait, end);
}
const happyPath: Readonly<Record<string, string | undefined>> = HAPPY_PATH;
const happyAfter = (phase: string): string | undefined => happyPath[phase];

export async function endDirectiveWait(deps: Deps, stored: Stored<'directive'>): Promise<void> {
  const wait = await deps.workflow.parked({ kind: 'directive', id: stored.id });
  if (wait === undefined) return;
  const position = directivePositionOf(
    stored.body,
    wait.epoch,
    await loadReference(deps.ledger),
    deps.clock.now(),
  );
  const phase = position.completed ? 'COMPLETED' : position.phase;
  const happy = wait.phase === 'IN_FORCE' ? 'COMPLETED' : 'CLOSED';
  const end = endOf(wait, position, phase, happy);
  if (end !== undefined) await deps.workflow.end(wait, end);
}
