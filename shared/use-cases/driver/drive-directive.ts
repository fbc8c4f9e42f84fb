/** The steps of directive-lifecycle. */
import type { Directive } from '../../domain/directive/directive.ts';
import { isCompleted } from '../../domain/directive/standing.ts';
import { millisOf, type Instant } from '../../domain/time.ts';
import { advanceDirective } from './advance-directive.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, type Stored } from '../store.ts';
import { directivePositionOf, type DirectivePosition } from './directive-position.ts';
import { Moved, Superseded } from './driver-errors.ts';
import { openNextPeriod } from './open-next-period.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>;
export interface DrivenDirective {
  readonly directiveId: string;
  readonly epoch: number;
}

async function loadDriven(deps: Deps, { directiveId, epoch }: DrivenDirective): Promise<Stored<'directive'>> {
  const stored = await load(deps.ledger, 'directive', directiveId);
  if (stored === undefined) throw new Error(`A driver was started for ${directiveId}, which does not exist`);
  if (stored.epoch > epoch) throw new Superseded(directiveId);
  return stored;
}

export async function loadDirectivePosition(deps: Deps, driven: DrivenDirective): Promise<DirectivePosition> {
  const { body } = await loadDriven(deps, driven);
  return directivePositionOf(body, driven.epoch, await loadReference(deps.ledger), deps.clock.now());
}

export async function confirmDistribution(deps: Deps, driven: DrivenDirective): Promise<DirectivePosition> {
  const stored = await loadDriven(deps, driven);
  if (stored.body.phase === 'DISTRIBUTING') {
    const next: Directive = { ...stored.body, phase: 'IN_FORCE', distributedAt: deps.clock.now() };
    const payload = { assignments: stored.body.expectedAssignments };
    await advanceDirective(deps, stored, driven.epoch, next, { type: 'DISTRIBUTED', payload });
  }
  return loadDirectivePosition(deps, driven);
}

/** What a parked wait of a directive is called. */
export type DirectiveWait = 'IN_FORCE' | 'COMPLETED';

export interface AwaitDirective {
  readonly token: string;
  /** Completed, the directive waits for its closing; otherwise for its answers. */
  readonly completed: boolean;
  readonly position: DrivenDirective & { readonly wakeAt: Instant };
}

/** Parks first and looks afterwards, like `awaitAnswer`. */
export async function awaitDirective(
  deps: Deps,
  { token, completed, position }: AwaitDirective,
): Promise<void> {
  const { directiveId, epoch, wakeAt } = position;
  const phase: DirectiveWait = completed ? 'COMPLETED' : 'IN_FORCE';
  await deps.workflow.park({ key: { kind: 'directive', id: directiveId }, epoch, token, phase, wakeAt });
  const { body } = await loadDriven(deps, position);
  if (body.phase !== 'IN_FORCE' || isCompleted(body) !== completed)
    throw new Moved(`${directiveId} stands at ${body.phase}, completed: ${isCompleted(body)}`);
  const current = directivePositionOf(body, epoch, await loadReference(deps.ledger), deps.clock.now());
  if (millisOf(wakeAt) > millisOf(current.wakeAt))
    throw new Moved(`${directiveId} must wake at ${current.wakeAt}`);
}

export async function openPeriod(deps: Deps, driven: DrivenDirective): Promise<DirectivePosition> {
  await openNextPeriod(deps, await loadDriven(deps, driven), driven.epoch);
  return loadDirectivePosition(deps, driven);
}

export async function remindClosing(deps: Deps, driven: DrivenDirective): Promise<DirectivePosition> {
  const stored = await loadDriven(deps, driven);
  if (!isCompleted(stored.body)) throw new Moved(`${stored.id} is not waiting to be closed`);
  const next = { ...stored.body, closingRemindedAt: deps.clock.now() };
  await advanceDirective(deps, stored, driven.epoch, next, { type: 'CLOSING_REMINDED', payload: {} });
  return loadDirectivePosition(deps, driven);
}
