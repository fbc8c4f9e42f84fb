/**
 * The driver of a record. An execution is named `<record id>-<epoch>`; it is disposable, the record is the truth.
 * Waits are registered so that a command can end them; a wait that is gone means "reconcile", never an error.
 */
import type { RecordKey } from './ledger.ts';
import type { Instant } from '../domain/time.ts';

export const MACHINES = ['directive-lifecycle', 'unit-assignment'] as const;
export type Machine = (typeof MACHINES)[number];

export interface Wait {
  readonly key: RecordKey;
  readonly epoch: number;
  readonly token: string;
  /** The phase in which the driver waits. */
  readonly phase: string;
  /** When it will wake by itself. */
  readonly wakeAt: Instant;
}

/** What a wait was found to agree with. */
export interface WaitGround {
  /** The version of the record. */
  readonly version: number;
  /** Names the calendar and the policy that its milestones come from. */
  readonly edition: string;
  readonly overdue: boolean;
}
export type WaitEnd =
  | { readonly kind: 'SUCCESS'; readonly output: unknown }
  | { readonly kind: 'FAILURE'; readonly error: string; readonly cause: string };

export interface Workflow {
  /** The epoch that the next driver of a record must carry, given the newest one known. */
  nextEpoch(current: number): number;
  /** Idempotent by name: a second start with the same epoch answers `ALREADY_STARTED`. */
  start(
    machine: Machine,
    recordId: string,
    epoch: number,
    input: unknown,
  ): Promise<'STARTED' | 'ALREADY_STARTED'>;
  /** Whether a driver with this epoch still runs; false means that the sweeper must start the next one. */
  isAlive(machine: Machine, recordId: string, epoch: number): Promise<boolean>;
  park(wait: Wait): Promise<void>;
  /** With `mayLag` the answer may be a moment old, for who asks of everything and settles nothing by it alone. */
  parked(key: RecordKey, mayLag?: boolean): Promise<Wait | undefined>;
  /**
   * A parked wait was compared with its record, and agrees. For a home whose drivers die with the process: it keeps where
   * they waited, and puts them back there at its next start.
   */
  confirm?(wait: Wait, ground: WaitGround): void;
  /** Ends a wait; `GONE` when it had timed out or was ended before. */
  end(wait: Wait, end: WaitEnd): Promise<'ENDED' | 'GONE'>;
}
