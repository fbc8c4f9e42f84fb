/** What the crash test and the server that it kills say to each other, beside the product's own interfaces. */

/** An open record, and who drives it. */
export interface DrivenRecord {
  readonly kind: 'assignment' | 'directive';
  readonly id: string;
  readonly phase: string;
  readonly drivers: readonly { readonly epoch: number; readonly states: readonly string[] }[];
  /** The wait that a command would end. */
  readonly parked?: { readonly epoch: number; readonly phase: string; readonly wakeAt: string };
  /** The instant at which the driver must wake, by the record. */
  readonly wakeAt: string;
}

export type Order = { readonly kind: 'INSPECT' | 'SWEEP' | 'STOP' };
export type Answer =
  | {
      readonly kind: 'READY';
      readonly url: string;
      readonly drivers: number;
      readonly recoveryMillis: number;
      readonly tokens: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'INSPECTED';
      readonly now: string;
      readonly waiting: number;
      readonly mails: number;
      readonly records: readonly DrivenRecord[];
    }
  | { readonly kind: 'SWEPT'; readonly restarted: number };
