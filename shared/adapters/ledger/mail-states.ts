/** Which states of a mail may follow which, the same in both homes. */
import type { MailEntry, MailState, SettledState } from '../../ports/mail-store.ts';

/**
 * A settlement that does not fit the state is passed over, so that a late answer cannot make the log untrue.
 * SENT is a fact and wins over a cancellation that came too late. Word of a bounce may come before the sender has written
 * down that the mail was sent, so it is accepted in every state in which the mail may have left, and stays.
 */
const MAY_FOLLOW = {
  SENT: ['CLAIMED', 'AMBIGUOUS', 'CANCELLED'],
  REFUSED: ['QUEUED', 'CLAIMED', 'AMBIGUOUS'],
  AMBIGUOUS: ['CLAIMED'],
  CANCELLED: ['QUEUED', 'CLAIMED'],
  BOUNCED: ['CLAIMED', 'AMBIGUOUS', 'SENT'],
} as const satisfies Record<SettledState, readonly MailState[]>;

/** The states from which a mail may be settled to `state`. */
export const statesBefore = (state: SettledState): readonly MailState[] => MAY_FOLLOW[state];

/** What a person may order to be sent once more. A mail that was sent, or is no longer true, is not among it. */
export const SENT_AGAIN_FROM: readonly MailState[] = ['REFUSED', 'AMBIGUOUS', 'BOUNCED'];

/** A digest's line that leaves its claim like this was not in the digest after all. */
export const leavesDigest = ({ when, state }: Pick<MailEntry, 'when' | 'state'>, next: MailState): boolean =>
  when.kind === 'DIGEST' &&
  state === 'CLAIMED' &&
  (next === 'QUEUED' || next === 'CANCELLED' || next === 'REFUSED');
