/** Starts the driver of a record: the same for the first one, for a crash, a changed definition and a restart. */
import type { Machine } from '../../ports/workflow.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import type { Stored } from '../store.ts';
import { directivePositionOf } from './directive-position.ts';
import { positionOf } from './position.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>;

export async function startAssignmentDriver(
  deps: Deps,
  { id, body, epoch }: Stored<'assignment'>,
): Promise<void> {
  const next = deps.workflow.nextEpoch(epoch);
  if (!(await deps.ledger.claim({ kind: 'assignment', id }, next))) return;
  const position = positionOf(body, next, await loadReference(deps.ledger), deps.clock.now());
  await deps.workflow.start('unit-assignment', id, next, position);
}

export async function startDirectiveDriver(
  deps: Deps,
  { id, body, epoch }: Stored<'directive'>,
): Promise<void> {
  const next = deps.workflow.nextEpoch(epoch);
  if (!(await deps.ledger.claim({ kind: 'directive', id }, next))) return;
  const position = directivePositionOf(body, next, await loadReference(deps.ledger), deps.clock.now());
  await deps.workflow.start('directive-lifecycle', id, next, position);
}

/** The driver of a start of this machine may be newer than what the record has heard of. */
const isDriven = (
  { workflow }: Deps,
  machine: Machine,
  { id, epoch }: { readonly id: string; readonly epoch: number },
) => workflow.isAlive(machine, id, Math.max(epoch, workflow.nextEpoch(0)));

/** For an event that may come again: a driver that runs is left alone. */
export async function ensureAssignmentDriver(deps: Deps, stored: Stored<'assignment'>): Promise<void> {
  if (!(await isDriven(deps, 'unit-assignment', stored))) await startAssignmentDriver(deps, stored);
}

/** For an event that may come again: a driver that runs is left alone. */
export async function ensureDirectiveDriver(deps: Deps, stored: Stored<'directive'>): Promise<void> {
  if (!(await isDriven(deps, 'directive-lifecycle', stored))) await startDirectiveDriver(deps, stored);
}
