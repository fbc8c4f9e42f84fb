/**
 * A unit's own mailbox as the receiver of a mail. It stands where a person's id does, and can be none: those begin with a
 * letter or a digit. Nobody signs in as a mailbox, so a mail to it carries no link that acts.
 */
const MARK = '_';

export const mailboxOf = (unitId: string): string => `${MARK}${unitId}`;

/** The unit whose mailbox it is; undefined for a person. */
export const unitOfMailbox = (receiverId: string): string | undefined =>
  receiverId.startsWith(MARK) ? receiverId.slice(MARK.length) : undefined;
