/** Which states of a mail may follow which, the same in both homes. */
import type { MailState } from '../../ports/mail-store.ts';

/**
 * A settlement that does not fit the state is passed over, so that a late answer cannot make the log untrue.
 * SENT is a fact and wins over a cancellation that came too late; a bounce turns SENT into REFUSED.
 */
const MAY_FOLLOW = {
  QUEUED: ['CLAIMED', 'AMBIGUOUS'],
  CLAIMED: [],
  SENT: ['CLAIMED', 'AMBIGUOUS', 'CANCELLED'],
  REFUSED: ['QUEUED', 'CLAIMED', 'AMBIGUOUS', 'SENT'],
  AMBIGUOUS: ['CLAIMED'],
  CANCELLED: ['QUEUED', 'CLAIMED'],
} as const satisfies Record<MailState, readonly MailState[]>;

/** The states from which a mail may be settled to `state`. Throws `RangeError` for CLAIMED: only a claim gives it. */
export function statesBefore(state: MailState): readonly MailState[] {
  if (state === 'CLAIMED')
    throw new RangeError('A mail becomes CLAIMED by being claimed, never by being settled');
  return MAY_FOLLOW[state];
}
