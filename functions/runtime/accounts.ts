/** Accounts that the home keeps itself, as the routes see them; where an identity provider keeps them there are none. */
import type { Refused } from '../../shared/domain/outcome.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import type { AdminRequest, SaveOutcome } from '../../shared/use-cases/administration.ts';
import type { FoundPage, PageRequest } from '../../shared/use-cases/filtered-page.ts';
import type { Done, ReceiptAnswer } from '../../shared/use-cases/transact.ts';

/** `LOCKED`: too many wrong passwords, until a moment. `CLOSED`: by an administrator, until it is opened again. */
export const accountStates = ['OPEN', 'LOCKED', 'CLOSED'] as const;
export interface AccountLine {
  readonly account: string;
  readonly version: number;
  readonly personId: string;
  readonly personName: string;
  readonly state: (typeof accountStates)[number];
  readonly lockedUntil?: string;
}

/** Nobody can be served at this moment. */
export type Waiting =
  | { readonly outcome: 'LOCKED'; readonly retryAfterSeconds: number }
  /** Too many passwords are being derived. */
  | { readonly outcome: 'BUSY' };

export interface AccountOrder {
  readonly account: string;
  readonly personId: string;
  /** Generated when absent. */
  readonly password?: string | undefined;
}

export interface Accounts {
  list(
    request: { readonly actor: Actor },
    page: PageRequest & { readonly text?: string | undefined },
  ): Promise<FoundPage<AccountLine> | Refused>;
  /** Opens it, or resets it; a generated password is told this once and kept nowhere. */
  put(
    request: AdminRequest,
    order: AccountOrder,
  ): Promise<Done<ReceiptAnswer & { readonly password?: string }> | Refused | Waiting>;
  close(request: AdminRequest, account: string): Promise<SaveOutcome>;
  /** One's own. */
  changePassword(
    request: { readonly actor: Actor },
    passwords: { readonly current: string; readonly next: string },
  ): Promise<SaveOutcome | Waiting>;
}
