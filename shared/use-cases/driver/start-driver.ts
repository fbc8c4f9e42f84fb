/** Starts the driver of a record: the same for the first one, for a crash, a changed definition and a restart. */
import { isOpen } from '../../domain/assignment/phase.ts';
import type { Machine } from '../../ports/workflow.ts';
import type { Instant } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference, type Reference } from '../reference.ts';
import type { Stored } from '../store.ts';
import { directivePositionOf } from './directive-position.ts';
import { positionOf } from './position.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>;
type Driven = 'assignment' | 'directive';
type PositionAt = (epoch: number, reference: Reference, now: Instant) => unknown;

const MACHINE_OF = {
  assignment: 'unit-assignment',
  directive: 'directive-lifecycle',
} as const satisfies Record<Driven, Machine>;

/**
 * The next epoch may have had its driver without the record having heard of it: the drivers of a start of this machine
 * claim nothing. One that runs is the driver; one that has ended is followed by the next.
 */
async function startDriver(
  deps: Deps,
  { kind, id, epoch }: { readonly kind: Driven; readonly id: string; readonly epoch: number },
  positionAt: PositionAt,
): Promise<void> {
  const { ledger, workflow, clock } = deps;
  const next = workflow.nextEpoch(epoch);
  if (!(await ledger.claim({ kind, id }, next))) return;
  const position = positionAt(next, await loadReference(ledger), clock.now());
  const started = await workflow.start(MACHINE_OF[kind], id, next, position);
  if (started === 'ALREADY_STARTED' && !(await workflow.isAlive(MACHINE_OF[kind], id, next)))
    await startDriver(deps, { kind, id, epoch: next }, positionAt);
}

export const startAssignmentDriver = (deps: Deps, stored: Stored<'assignment'>): Promise<void> =>
  startDriver(deps, stored, (...at) => positionOf(stored.body, ...at));

export const startDirectiveDriver = (deps: Deps, stored: Stored<'directive'>): Promise<void> =>
  startDriver(deps, stored, (...at) => directivePositionOf(stored.body, ...at));

/** The driver of a start of this machine may be newer than what the record has heard of. */
const isDriven = (
  { workflow }: Deps,
  machine: Machine,
  { id, epoch }: { readonly id: string; readonly epoch: number },
) => workflow.isAlive(machine, id, Math.max(epoch, workflow.nextEpoch(0)));

/** For an event that may come again, and late: a driver that runs is left alone, and what has ended needs none. */
export async function ensureAssignmentDriver(deps: Deps, stored: Stored<'assignment'>): Promise<void> {
  if (!isOpen(stored.body.phase) || (await isDriven(deps, 'unit-assignment', stored))) return;
  await startAssignmentDriver(deps, stored);
}

/** For an event that may come again, and late: a driver that runs is left alone, and what has ended needs none. */
export async function ensureDirectiveDriver(deps: Deps, stored: Stored<'directive'>): Promise<void> {
  const { phase } = stored.body;
  const isUnderWay = phase === 'DISTRIBUTING' || phase === 'IN_FORCE';
  if (!isUnderWay || (await isDriven(deps, 'directive-lifecycle', stored))) return;
  await startDirectiveDriver(deps, stored);
}
