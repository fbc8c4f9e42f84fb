/** What the two kinds of waits for people share. */
import type { State } from 'aws-cdk-lib/aws-stepfunctions';
import type { Steps } from '../contract.ts';
import type { WaitNames } from './step-states.ts';

export interface Waiting<Of extends Steps> {
  readonly name: string;
  readonly step: WaitNames<Of>;
  readonly comment: string;
  /** The phase in which the record stands meanwhile. */
  readonly phase: string;
}

/** A wait and what belongs to it. */
export interface Awaited {
  readonly wait: State;
  /** The state to enter when the deadline has passed already; the same one where it makes no difference. */
  readonly overdue: State;
  /** What comes when the wait ends well. */
  then(next: State): void;
}
