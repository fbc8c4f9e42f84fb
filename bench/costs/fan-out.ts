/**
 * How long it takes until every unit's assignment is on record and its driver waits, under the default quotas: batches of
 * 200 units, five at a time, each unit one transaction and one start; then the states up to the first wait.
 */
import { QUOTAS } from './quotas.ts';
import { tokenBucket } from './token-bucket.ts';

export interface Opening {
  readonly units: number;
  /** Write units of one assignment on the table itself, of the index with most, and of all together. */
  readonly writes: { readonly total: number; readonly busiestIndex: number };
  /** From the start of an execution to its wait. */
  readonly transitions: number;
  readonly writesParked: number;
  /** Seconds from the start of an execution to its parked wait, when nothing is short. */
  readonly parking: number;
}

export interface FanOut {
  readonly recorded: number;
  readonly started: number;
  readonly parked: number;
}

const BATCH = 200;
const BATCHES_AT_ONCE = 5;
/** Of a transaction. */
const WRITING_SECONDS = 0.02;

export function fanOut({ units, writes, transitions, writesParked, parking }: Opening): FanOut {
  const [starts, states] = [tokenBucket(QUOTAS.startExecution), tokenBucket(QUOTAS.stateTransition)];
  const [table, index] = [tokenBucket(QUOTAS.tableWrites), tokenBucket(QUOTAS.partitionWrites)];
  const waits = tokenBucket(QUOTAS.tableWrites);
  const lanes = Array.from({ length: BATCHES_AT_ONCE }, () => 0);
  const end = { recorded: 0, started: 0, parked: 0 };
  const startedAt: number[] = [];
  for (let first = 0; first < units; first += BATCH) {
    const lane = lanes.indexOf(Math.min(...lanes));
    const begun = lanes[lane] ?? 0;
    let done = begun;
    for (let unit = first; unit < Math.min(first + BATCH, units); unit += 1) {
      const written = Math.max(table.take(begun, writes.total), index.take(begun, writes.busiestIndex));
      const recorded = written + WRITING_SECONDS;
      const started = starts.take(recorded);
      startedAt.push(started);
      end.recorded = Math.max(end.recorded, recorded);
      done = Math.max(done, started);
    }
    lanes[lane] = done;
  }
  for (const started of startedAt.sort((one, other) => one - other)) {
    const entered = states.take(started, transitions);
    end.started = Math.max(end.started, started);
    end.parked = Math.max(end.parked, waits.take(entered, writesParked) + parking);
  }
  return end;
}
