/** What sending mail needs. Addresses and links come from the directory and the composition root, never from a request. */
import type { Links } from '../../notifications/content.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MailEntry, MailState, MailStore } from '../../ports/mail-store.ts';
import type { Mailer, OutgoingMail } from '../../ports/mailer.ts';

export interface MailDependencies {
  readonly store: MailStore;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly addressOf: (personId: string) => Promise<OutgoingMail['to'] | undefined>;
  readonly linksFor: (notice: Notice, personId: string) => Links | Promise<Links>;
  /** The person's work list, for the digest. */
  readonly workListOf?: (personId: string) => string;
  /** Asked after the claim: a reminder whose due day moved meanwhile is cancelled instead of sent. */
  readonly stillApplies?: (entry: MailEntry) => Promise<boolean>;
  /** Right side of calendar UIDs. */
  readonly domain: string;
  /** After so many tries without a hand-over a mail is given up; `MailEntry.attempts` counts the present one. */
  readonly attemptLimit: number;
  /** Hears of every failure of store and directory; the mails that it held up go on by themselves. */
  readonly onProblem?: (problem: unknown) => void;
}

/** How many mails ended in which state. */
export type MailTally = Readonly<Partial<Record<MailState, number>>>;

export function tallyOf(states: readonly MailState[]): MailTally {
  const tally: Partial<Record<MailState, number>> = {};
  for (const state of states) tally[state] = (tally[state] ?? 0) + 1;
  return tally;
}
