/** How a mail stands for whoever looks after the mail; WAITING and DEFERRED are both queued. */
export const MAIL_STANDINGS = [
  'WAITING',
  'DEFERRED',
  'SENDING',
  'SENT',
  'FAILED',
  'AMBIGUOUS',
  'CANCELLED',
  'BOUNCED',
] as const;
export type MailStanding = (typeof MAIL_STANDINGS)[number];
