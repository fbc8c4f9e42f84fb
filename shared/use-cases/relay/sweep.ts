/** Finds open records without a live driver and starts the next epoch; settles what a lost event left undone. */
import { millisOf } from '../../domain/time.ts';
import type { Machine } from '../../ports/workflow.ts';
import type { Dependencies } from '../dependencies.ts';
import { startAssignmentDriver, startDirectiveDriver } from '../driver/start-driver.ts';
import { queryAll, type Stored } from '../store.ts';
import { completeDirective } from './complete-directive.ts';
import { endAssignmentWait, endDirectiveWait } from './end-wait.ts';

/** A wait that should have ended this long ago was lost. */
const OVERSLEPT_MS = 10 * 60_000;

async function isDriven(
  deps: Dependencies,
  machine: Machine,
  {
    kind,
    id,
    epoch,
  }: { readonly kind: 'assignment' | 'directive'; readonly id: string; readonly epoch: number },
): Promise<boolean> {
  const wait = await deps.workflow.parked({ kind, id });
  if (wait !== undefined && millisOf(wait.wakeAt) + OVERSLEPT_MS > millisOf(deps.clock.now())) return true;
  return epoch > 0 && (await deps.workflow.isAlive(machine, id, epoch));
}

async function sweepAssignment(deps: Dependencies, stored: Stored<'assignment'>): Promise<number> {
  await endAssignmentWait(deps, stored);
  if (await isDriven(deps, 'unit-assignment', stored)) return 0;
  await startAssignmentDriver(deps, stored);
  return 1;
}

async function sweepDirective(deps: Dependencies, stored: Stored<'directive'>): Promise<number> {
  await endDirectiveWait(deps, stored);
  if (await isDriven(deps, 'directive-lifecycle', stored)) return 0;
  await startDirectiveDriver(deps, stored);
  return 1;
}

/**
 * Answers how many drivers had to be started. A record that cannot be swept holds up no other; what went wrong is thrown
 * in the end.
 */
export async function sweep(deps: Dependencies): Promise<{ readonly restarted: number }> {
  const problems: unknown[] = [];
  const orNone = (problem: unknown): number => {
    problems.push(problem);
    return 0;
  };
  let restarted = 0;
  const directives = queryAll(deps.ledger, 'directive', { index: 'open', partition: 'open-directives' });
  for await (const directive of directives) {
    restarted += await sweepDirective(deps, directive).catch(orNone);
    const open = { index: 'open', partition: `open#${directive.id}` } as const;
    for await (const assignment of queryAll(deps.ledger, 'assignment', open))
      restarted += await sweepAssignment(deps, assignment).catch(orNone);
    if (directive.body.phase === 'IN_FORCE') await completeDirective(deps, directive.id).catch(orNone);
  }
  if (problems.length > 0) throw new AggregateError(problems, `${problems.length} records were not swept`);
  return { restarted };
}
