/**
 * At every start the drivers of all open records go on. A driver that was only waiting, and for something that is still to
 * come, is put back into its wait; any other is started anew from its record. No claim is written: the epoch of this start
 * is above every epoch of an earlier process, and no earlier process is alive.
 */
import type { EmbeddedWorkflow } from '../../shared/adapters/embedded/workflow.ts';
import type { OpenAssignment } from '../../shared/adapters/sqlite/waits.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { directivePositionOf } from '../../shared/use-cases/driver/directive-position.ts';
import { positionOf } from '../../shared/use-cases/driver/position.ts';
import { loadReference, type LoadedReference } from '../../shared/use-cases/reference.ts';
import { loadMany, queryAll } from '../../shared/use-cases/store.ts';
import type { Activity } from '../clock/clock.ts';
import { PAGE, type KeptWaits } from './kept-waits.ts';

export interface ResumeOptions {
  readonly deps: Pick<Dependencies, 'ledger' | 'clock'>;
  readonly workflow: EmbeddedWorkflow;
  readonly waits: KeptWaits;
  readonly time: Activity;
}

/** Drivers reach their waits while their records are still at hand, and requests get their turn. */
const STARTS_PER_TURN = 100;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function resumeDrivers(options: ResumeOptions): Promise<{ readonly drivers: number }> {
  const { deps, time } = options;
  time.busy();
  try {
    const calendarExists = await deps.ledger.load({ kind: 'calendar', id: 'vn' });
    return { drivers: calendarExists === undefined ? 0 : await resumeAll(options) };
  } finally {
    time.idle();
  }
}

interface Start extends ResumeOptions {
  readonly reference: LoadedReference;
  readonly epoch: number;
  readonly now: Instant;
}

async function resumeAll(options: ResumeOptions): Promise<number> {
  const { deps, workflow } = options;
  const { ledger, clock } = deps;
  const epoch = workflow.nextEpoch(0);
  const start = { ...options, reference: await loadReference(ledger), epoch, now: clock.now() };
  let drivers = 0;
  const open = { index: 'open', partition: 'open-directives' } as const;
  for await (const { id, body } of queryAll(ledger, 'directive', open)) {
    const position = directivePositionOf(body, epoch, start.reference, start.now);
    await workflow.start('directive-lifecycle', id, epoch, position);
    drivers += 1 + (await resumeAssignments(start, id));
  }
  return drivers;
}

async function resumeAssignments(start: Start, directiveId: string): Promise<number> {
  let drivers = 0;
  for (let after = ''; ;) {
    const page = start.waits.openOf(directiveId, start.reference.edition, after);
    // In the same turn: whatever happens to a record from now on finds its driver waiting.
    const others = page.filter((assignment) => !putBack(start, directiveId, assignment));
    drivers += page.length - others.length;
    for (let from = 0; from < others.length; from += STARTS_PER_TURN)
      drivers += await startAnew(start, others.slice(from, from + STARTS_PER_TURN));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return drivers;
    after = last.id;
    await turn();
  }
}

function putBack(
  { workflow, epoch, now }: Start,
  directiveId: string,
  { id, wait }: OpenAssignment,
): boolean {
  if (wait === undefined || wait.wakeAt <= now) return false;
  const { state, phase, overdue, wakeAt } = wait;
  return workflow.putBack({
    machine: 'unit-assignment',
    key: { kind: 'assignment', id },
    epoch,
    state,
    phase,
    wakeAt,
    input: { assignmentId: id, directiveId, epoch, phase, overdue, wakeAt },
  });
}

async function startAnew(
  { deps, workflow, reference, epoch, now }: Start,
  assignments: readonly OpenAssignment[],
): Promise<number> {
  const ids = assignments.map(({ id }) => id);
  // One that was closed meanwhile needs no driver.
  const open = (await loadMany(deps.ledger, 'assignment', ids)).filter(({ body }) => isOpen(body.phase));
  for (const { id, body } of open)
    await workflow.start('unit-assignment', id, epoch, positionOf(body, epoch, reference, now));
  await turn();
  return open.length;
}
