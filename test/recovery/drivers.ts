/** What the tests of recovery look at: which drivers run for a record, and which of them it believes to wait. */
import type { Machine } from '../../shared/ports/workflow.ts';
import { startAssignmentDriver } from '../../shared/use-cases/driver/start-driver.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import type { World } from '../support/world.ts';

/** Nobody mends anything behind the back of these tests. */
export const WITHOUT_SWEEPER = { sweeper: 'rate(365 days)' } as const;

export interface RunningDriver {
  readonly recordId: string;
  readonly epoch: number;
  readonly states: readonly string[];
}

/** The drivers that run at this moment. */
export function runningDrivers({ home }: World, machine: Machine): RunningDriver[] {
  const { interpreter } = home;
  return interpreter.runningExecutions(machine).map((name) => {
    const dash = name.lastIndexOf('-');
    const states = interpreter.describeExecution({ machine, name })?.states ?? [];
    return { recordId: name.slice(0, dash), epoch: Number(name.slice(dash + 1)), states };
  });
}

export const driversOf = (world: World, assignmentId: string): RunningDriver[] =>
  runningDrivers(world, 'unit-assignment').filter(({ recordId }) => recordId === assignmentId);

/** The epochs of all drivers that an assignment has had so far, oldest first. */
export const epochsOf = ({ transitions }: World, assignmentId: string): number[] =>
  [...transitions.keys()]
    .filter((name) => name.slice(0, name.lastIndexOf('-')) === assignmentId)
    .map((name) => Number(name.slice(name.lastIndexOf('-') + 1)));

/** Another driver takes the assignment over, as the sweeper starts one for a record whose driver was lost. */
export async function replaceDriver(world: World, assignmentId: string): Promise<void> {
  await startAssignmentDriver(world.deps, await loadExisting(world.deps.ledger, 'assignment', assignmentId));
  await world.settle();
}
