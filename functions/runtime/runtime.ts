/** What a home gives its handlers: the adapters, and what only a composition root can know. */
import type { FailedEvents } from '../../shared/ports/failed-events.ts';
import type { RecordKey } from '../../shared/ports/ledger.ts';
import type { Rehearser } from '../../shared/ports/rehearser.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import type { Accounts } from './accounts.ts';

export interface OpenedSession {
  readonly outcome: 'OPENED';
  readonly token: string;
  readonly expiresAt: string;
  readonly personId: string;
}
export type SessionOutcome =
  | OpenedSession
  /** Unknown account and wrong password answer alike. */
  | { readonly outcome: 'WRONG' }
  /** Too many failures, or the address asks too often. */
  | { readonly outcome: 'LOCKED'; readonly retryAfterSeconds: number }
  /** Too many sign in at this moment. */
  | { readonly outcome: 'BUSY' };

/** Accounts kept by the home itself; absent where an identity provider keeps them. */
export interface Sessions {
  /** `iss` of the tokens that this home signs; their `sub` is always a person's id. */
  readonly issuer: string;
  readonly accounts: Accounts;
  open(credentials: {
    readonly account: string;
    readonly password: string;
    readonly address: string;
  }): Promise<SessionOutcome>;
  /** For who is still at work: undefined when they must sign in again. */
  renew(session: {
    readonly personId: string;
    readonly claims: Readonly<Record<string, unknown>>;
  }): Promise<OpenedSession | undefined>;
}

export type ChainVerdict =
  | { readonly outcome: 'OK'; readonly events: number }
  | { readonly outcome: 'BROKEN'; readonly sequence: number; readonly reason: string };

export interface LogEntry {
  readonly level: 'ERROR' | 'WARN';
  readonly requestId: string;
  readonly operation: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

export interface Runtime {
  readonly deps: Dependencies;
  /** Verifies the hash chain of one record: the adapters' common code, since they build the chain. */
  readonly verifyChain: (key: RecordKey) => Promise<ChainVerdict>;
  readonly sessions?: Sessions;
  /** Only the one-machine home rehearses drafts. */
  readonly rehearser?: Rehearser;
  /** What the relay could not carry out; a home without one has its stream repeat. */
  readonly failedEvents?: FailedEvents;
  /** What this home does, each time that the sweeper runs, beside looking after its records. */
  readonly upkeep?: () => Promise<void>;
  /** Whether the ledger is here to be worked on; a home whose ledger cannot be moved under its feet has none. */
  readonly isAtHome?: () => Promise<boolean>;
  /** One line for whoever operates the home; standard error when absent. */
  readonly log?: (entry: LogEntry) => void;
}
