/** What a run used, by what AWS bills. */
import type { Consumption } from './services/dynamodb.ts';

export interface Counts {
  /** State transitions, retries included, by machine. */
  readonly transitions: Map<string, number>;
  /** By function: how often, and how long in milliseconds on this machine. */
  readonly invocations: Map<string, { times: number; millis: number }>;
  /** By operation: requests, read units and write units, secondary indexes included. */
  readonly table: Map<string, { requests: number; reads: number; writes: number }>;
  requests: number;
}

export const noCounts = (): Counts => ({
  transitions: new Map(),
  invocations: new Map(),
  table: new Map(),
  requests: 0,
});

export const counting = (counts: () => Counts) => ({
  transition(machine: string): void {
    const { transitions } = counts();
    transitions.set(machine, (transitions.get(machine) ?? 0) + 1);
  },
  invocation(name: string, millis: number): void {
    const { invocations } = counts();
    const before = invocations.get(name) ?? { times: 0, millis: 0 };
    invocations.set(name, { times: before.times + 1, millis: before.millis + millis });
  },
  consumption({ operation, reads, writes }: Consumption): void {
    const { table } = counts();
    const before = table.get(operation) ?? { requests: 0, reads: 0, writes: 0 };
    table.set(operation, {
      requests: before.requests + 1,
      reads: before.reads + reads,
      writes: before.writes + writes,
    });
  },
});
