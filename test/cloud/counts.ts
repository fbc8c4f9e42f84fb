/** What a run used, by what AWS bills. */
import type { Consumption } from './services/dynamodb.ts';

export interface Counts {
  /** State transitions, retries included, by machine. */
  readonly transitions: Map<string, number>;
  /** By function: how often, and how long in milliseconds on this machine. */
  readonly invocations: Map<string, { times: number; millis: number }>;
  /** By operation: requests, read units and write units, secondary indexes included. */
  readonly table: Map<string, { requests: number; reads: number; writes: number }>;
  /** Write units of transactions on each index, of those above. */
  readonly indexWrites: Map<string, number>;
  /** Requests to AWS, by `<function> <service>`. */
  readonly toAws: Map<string, number>;
  /** To the HTTP API. */
  requests: number;
}

export const noCounts = (): Counts => ({
  transitions: new Map(),
  invocations: new Map(),
  table: new Map(),
  indexWrites: new Map(),
  toAws: new Map(),
  requests: 0,
});

export const counting = (counts: () => Counts) => ({
  transition: (machine: string): void => {
    const { transitions } = counts();
    transitions.set(machine, (transitions.get(machine) ?? 0) + 1);
  },
  invocation: (name: string, millis: number): void => {
    const { invocations } = counts();
    const before = invocations.get(name) ?? { times: 0, millis: 0 };
    invocations.set(name, { times: before.times + 1, millis: before.millis + millis });
  },
  request: (caller: string, service: string): void => {
    const { toAws } = counts();
    const key = `${caller} ${service}`;
    toAws.set(key, (toAws.get(key) ?? 0) + 1);
  },
  consumption: ({ operation, reads, writes, indexes }: Consumption): void => {
    const { table, indexWrites } = counts();
    if (operation === 'TransactWriteItems')
      for (const [name, units] of Object.entries(indexes))
        indexWrites.set(name, (indexWrites.get(name) ?? 0) + units);
    const before = table.get(operation) ?? { requests: 0, reads: 0, writes: 0 };
    table.set(operation, {
      requests: before.requests + 1,
      reads: before.reads + reads,
      writes: before.writes + writes,
    });
  },
});
