/** Finds open records without a live driver and starts the next epoch; settles what a lost event left undone. */
import { millisOf } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Machine, Wait, Workflow } from '../../ports/workflow.ts';
import type { Dependencies } from '../dependencies.ts';
import { openAssignmentsOf, openDirectives } from '../calendar/open-assignments.ts';
import { startAssignmentDriver, startDirectiveDriver } from '../driver/start-driver.ts';
import type { Stored } from '../store.ts';
import { completeDirective } from './complete-directive.ts';
import { endAssignmentWait, endDirectiveWait } from './end-wait.ts';

/** A wait that should have ended this long ago was lost. */
const OVERSLEPT_MS = 10 * 60_000;

/**
 * One sweep judges everything by one calendar and one policy: they are large, and read anew for each record they would cost
 * more than all the rest.
 */
function readingReferenceOnce(ledger: Ledger): Ledger {
  const read = new Map<string, ReturnType<Ledger['load']>>();
  const once: Ledger['load'] = (key) => {
    if (key.kind !== 'calendar' && key.kind !== 'policy') return ledger.load(key);
    const known = read.get(key.kind);
    if (known !== undefined) return known;
    const reading = ledger.load(key);
    read.set(key.kind, reading);
    // What could not be read holds up one record, not all that follow.
    reading.catch(() => read.delete(key.kind));
    return reading;
  };
  return { ...ledger, load: once };
}

/** Half the price for each open record. A wait that is gone ends nothing, and one not seen yet belongs to a living driver. */
const lagging = (workflow: Workflow): Workflow => ({
  ...workflow,
  parked: (key) => workflow.parked(key, true),
});

async function isDriven(
  deps: Dependencies,
  machine: Machine,
  { id, epoch }: Pick<Stored<'assignment' | 'directive'>, 'id' | 'epoch'>,
  wait: Wait | undefined,
): Promise<boolean> {
  if (wait !== undefined && millisOf(wait.wakeAt) + OVERSLEPT_MS > millisOf(deps.clock.now())) return true;
  return epoch > 0 && (await deps.workflow.isAlive(machine, id, epoch));
}

async function sweepAssignment(deps: Dependencies, stored: Stored<'assignment'>): Promise<number> {
  const wait = await endAssignmentWait(deps, stored);
  if (await isDriven(deps, 'unit-assignment', stored, wait)) return 0;
  await startAssignmentDriver(deps, stored);
  return 1;
}

async function sweepDirective(deps: Dependencies, stored: Stored<'directive'>): Promise<number> {
  const wait = await endDirectiveWait(deps, stored);
  if (await isDriven(deps, 'directive-lifecycle', stored, wait)) return 0;
  await startDirectiveDriver(deps, stored);
  return 1;
}

/**
 * Answers how many drivers had to be started. A record that cannot be swept holds up no other; what went wrong is thrown
 * in the end.
 */
export async function sweep(given: Dependencies): Promise<{ readonly restarted: number }> {
  const deps = { ...given, ledger: readingReferenceOnce(given.ledger), workflow: lagging(given.workflow) };
  const problems: unknown[] = [];
  const orNone = (problem: unknown): number => {
    problems.push(problem);
    return 0;
  };
  let restarted = 0;
  for await (const directive of openDirectives(deps.ledger)) {
    restarted += await sweepDirective(deps, directive).catch(orNone);
    for await (const assignment of openAssignmentsOf(deps.ledger, directive.id))
      restarted += await sweepAssignment(deps, assignment).catch(orNone);
    if (directive.body.phase === 'IN_FORCE') await completeDirective(deps, directive.id).catch(orNone);
  }
  if (problems.length > 0) throw new AggregateError(problems, `${problems.length} records were not swept`);
  return { restarted };
}
