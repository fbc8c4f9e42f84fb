/** The two ends of a move. */
import type { Instant } from '../../shared/domain/time.ts';
import type { PortableSource, PortableTarget } from '../../shared/adapters/ledger/portable.ts';

export interface SourceSide {
  /** For people. */
  readonly name: string;
  /** Which ledger it is, whatever it is called now. */
  readonly origin: string;
  /**
   * From now on no home opens it for work: of a file at once; of a table its sweeper starts nobody, and who writes to it all
   * the same is found out when both ends are compared. Answers the order of this move, the same for each try.
   */
  leave(to: string): Promise<string>;
  /** Takes `leave` back. */
  stay(): Promise<void>;
  entries(answersSince: Instant): PortableSource;
  /** Everything is there now: nobody is driven from here any more. */
  left(to: string): Promise<void>;
  close(): void;
}

export interface ChainsVerdict {
  readonly records: number;
  readonly events: number;
  /** In words, what does not hold; empty when every chain holds. */
  readonly faults: readonly string[];
}
export interface TargetSide {
  readonly name: string;
  readonly target: PortableTarget;
  /** Checks every chain of the copy from its first event to its head. */
  verify(onRecords: (count: number) => void): Promise<ChainsVerdict>;
  close(): void;
}

/** What the operator asked for cannot be done as it stands; the message says why, in Vietnamese. */
export class MoveRefusedError extends Error {
  override readonly name = 'MoveRefusedError';
}
