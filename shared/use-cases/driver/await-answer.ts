/**
 * Parks the wait, and only then looks at the record: whoever changes it afterwards finds the wait, and whoever changed
 * it before is seen here. No wake-up can be lost between the two.
 */
import type { Phase } from '../../domain/assignment/phase.ts';
import { millisOf, type Instant } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { Moved } from './driver-errors.ts';
import { loadDriven } from './load-assignment.ts';
import { positionOf } from './position.ts';

export interface AwaitAnswer {
  readonly token: string;
  /** The phase in which the workflow waits. */
  readonly phase: Phase;
  readonly position: { readonly assignmentId: string; readonly epoch: number; readonly wakeAt: Instant };
}

/** Waking early is harmless, waking late is not. */
const wakesTooLate = (planned: Instant, needed: Instant): boolean => millisOf(planned) > millisOf(needed);

export async function awaitAnswer(
  deps: Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>,
  { token, phase, position }: AwaitAnswer,
): Promise<void> {
  const { assignmentId, epoch, wakeAt } = position;
  const wait = { key: { kind: 'assignment', id: assignmentId }, epoch, token, phase, wakeAt };
  await deps.workflow.park(wait);
  const { body, version } = await loadDriven(deps, position);
  if (body.phase !== phase) throw new Moved(`${assignmentId} stands at ${body.phase}, not at ${phase}`);
  const reference = await loadReference(deps.ledger);
  const current = positionOf(body, epoch, reference, deps.clock.now());
  if (wakesTooLate(wakeAt, current.wakeAt)) throw new Moved(`${assignmentId} must wake at ${current.wakeAt}`);
  deps.workflow.confirm?.(wait, { version, edition: reference.edition, overdue: current.overdue });
}
