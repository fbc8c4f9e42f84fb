/**
 * The log of mail: what is to be sent, to whom, and what became of it. A mail's key says what it is about
 * (assignment, milestone, recipient, version of the due date), so the same mail is never queued twice.
 * Sending is claim → send → mark. A claim without a mark is ambiguous: nobody knows whether the server took it.
 */
import type { CalendarDay, Instant } from '../domain/time.ts';

export const MAIL_STATES = [
  'QUEUED',
  'CLAIMED',
  'SENT',
  'REFUSED',
  'AMBIGUOUS',
  'CANCELLED',
  /** The mail server had taken it, and then said that it reached nobody who reads it. */
  'BOUNCED',
] as const;
export type MailState = (typeof MAIL_STATES)[number];
/** What a settlement may say; a mail becomes CLAIMED by a claim and QUEUED by being put back. */
export type SettledState = Exclude<MailState, 'QUEUED' | 'CLAIMED'>;

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
  /** Tries that count; see `PutBack.counts`. */
  readonly attempts: number;
  readonly claimedAt?: Instant;
  /** When it was last settled or put back. */
  readonly settledAt?: Instant;
  readonly detail?: string;
  /** Of a mail that was put back: it is not claimed before. */
  readonly nextTryAt?: Instant;
  /** Of a digest's line: the morning whose digest carries it, or may have carried it. */
  readonly morning?: CalendarDay;
  /** How many orders of a person to send it once more were carried out; absent when none was. */
  readonly orders?: number;
}

export interface PutBack {
  readonly at: Instant;
  readonly nextTryAt: Instant;
  readonly detail: string;
  /** False: the try failed for a reason that is not the mail's, and is not counted. */
  readonly counts: boolean;
}

export interface MailStore {
  /** Adds those whose key is new; answers how many were. */
  enqueue(mails: readonly QueuedMail[]): Promise<number>;
  /** Takes up to `limit` immediate mails that may be tried now, marking them CLAIMED: first those that have waited longest. */
  claimImmediate(now: Instant, limit: number): Promise<readonly MailEntry[]>;
  /** From when on the next immediate mail may be claimed, perhaps long ago; undefined when none is queued. */
  nextDue(): Promise<Instant | undefined>;
  /** Persons with queued digest lines for a day not after `day`. */
  digestPersons(day: CalendarDay, after?: string): Promise<readonly string[]>;
  /**
   * Takes every queued digest line of one person up to `day`, marking them CLAIMED for the digest of that morning. Takes
   * nothing when the digest of that morning was taken before and may have left, or when a line was put back and its
   * next try is still to come: nobody gets two digests in one morning.
   */
  claimDigest(personId: string, day: CalendarDay, now: Instant): Promise<readonly MailEntry[]>;
  /** Whether a digest's line was put back since a moment, and its next try has come. */
  digestsDue(when: { readonly since: Instant; readonly now: Instant }): Promise<boolean>;
  /** A settlement that does not fit the state is passed over. A line that is cancelled or refused leaves its digest. */
  settle(keys: readonly string[], state: SettledState, at: Instant, detail?: string): Promise<void>;
  /** Back to the queue: these claimed mails were surely not handed over. */
  putBack(keys: readonly string[], back: PutBack): Promise<void>;
  /**
   * Carries out a person's order to send a refused, ambiguous or bounced mail once more: it is queued to leave at once, by itself
   * even if it was a digest's line, its tries counted anew. `order` counts the orders for this mail from 1; one that was
   * carried out before changes nothing. Answers whether the mail was queued.
   */
  sendAgain(key: string, order: number, at: Instant): Promise<boolean>;
  find(key: string): Promise<MailEntry | undefined>;
  /** The lines that a person's digest of that morning carries, or may have carried. */
  linesOfDigest(personId: string, morning: CalendarDay): Promise<readonly MailEntry[]>;
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
