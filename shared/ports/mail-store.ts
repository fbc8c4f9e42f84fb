/**
 * The log of mail: what is to be sent, to whom, and what became of it. A mail's key says what it is about
 * (assignment, milestone, recipient, version of the due date), so the same mail is never queued twice.
 * Sending is claim → send → mark. A claim without a mark is ambiguous: nobody knows whether the server took it.
 */
import type { CalendarDay, Instant } from '../domain/time.ts';

export const MAIL_STATES = ['QUEUED', 'CLAIMED', 'SENT', 'REFUSED', 'AMBIGUOUS', 'CANCELLED'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface QueuedMail {
  readonly key: string;
  /** `NOW`, or the morning digest of that day. */
  readonly when: { readonly kind: 'NOW' } | { readonly kind: 'DIGEST'; readonly day: CalendarDay };
  readonly personId: string;
  readonly unitId: string;
  /** Rendered late, from this, by `shared/notifications`. */
  readonly notice: unknown;
  readonly queuedAt: Instant;
}
export interface MailEntry extends QueuedMail {
  readonly state: MailState;
  readonly attempts: number;
  readonly claimedAt?: Instant;
  readonly settledAt?: Instant;
  readonly detail?: string;
}

export interface MailStore {
  /** Adds those whose key is new; answers how many were. */
  enqueue(mails: readonly QueuedMail[]): Promise<number>;
  /** Takes up to `limit` queued immediate mails, marking them CLAIMED. */
  claimImmediate(now: Instant, limit: number): Promise<readonly MailEntry[]>;
  /** Persons with queued digest lines for a day not after `day`. */
  digestPersons(day: CalendarDay, after?: string): Promise<readonly string[]>;
  /** Takes every queued digest line of one person up to `day`, marking them CLAIMED. */
  claimDigest(personId: string, day: CalendarDay, now: Instant): Promise<readonly MailEntry[]>;
  settle(keys: readonly string[], state: MailState, at: Instant, detail?: string): Promise<void>;
  /** Claims older than `before` that were never settled. */
  staleClaims(before: Instant): Promise<readonly MailEntry[]>;
  /** The log, newest first. */
  list(filter: {
    readonly unitId?: string;
    readonly state?: MailState;
    readonly limit: number;
    readonly after?: string;
  }): Promise<{
    readonly items: readonly MailEntry[];
    readonly next?: string;
  }>;
}
