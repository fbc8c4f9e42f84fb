/** What SES tells of a mail after it has taken it, as EventBridge brings it. */
import * as z from 'zod/mini';
import { instantAt } from '../../domain/time.ts';
import type { Bounce } from '../../ports/bounce.ts';
import { MAIL_TAG, keyOfMailTag } from './mail-tag.ts';

const bounceSchema = z.object({
  bounceType: z.string(),
  bounceSubType: z.string(),
  bouncedRecipients: z.array(
    z.object({
      emailAddress: z.string(),
      status: z.optional(z.string()),
      diagnosticCode: z.optional(z.string()),
    }),
  ),
});
const mail = z.object({
  timestamp: z.iso.datetime(),
  destination: z.array(z.string()),
  tags: z._default(z.record(z.string(), z.array(z.string())), {}),
});
const feedbackSchema = z.object({
  detail: z.discriminatedUnion('eventType', [
    z.object({ eventType: z.literal('Bounce'), mail, bounce: bounceSchema }),
    z.object({
      eventType: z.literal('Complaint'),
      mail,
      complaint: z.object({ complaintFeedbackType: z.optional(z.nullable(z.string())) }),
    }),
    z.object({ eventType: z.literal('Reject'), mail, reject: z.object({ reason: z.string() }) }),
  ]),
});
type Feedback = z.infer<typeof feedbackSchema>['detail'];

function reasonOf(feedback: Feedback): Pick<Bounce, 'cause' | 'reply'> {
  switch (feedback.eventType) {
    case 'Bounce': {
      const { bounceType, bounceSubType, bouncedRecipients } = feedback.bounce;
      const [first] = bouncedRecipients;
      const words = first?.diagnosticCode ?? first?.status ?? '';
      const isSuppressed = bounceSubType.endsWith('SuppressionList') || bounceSubType === 'Suppressed';
      return {
        cause: isSuppressed ? 'SUPPRESSED' : 'RETURNED',
        reply: `${words} ${bounceType}/${bounceSubType}`.trim(),
      };
    }
    case 'Complaint':
      return { cause: 'SPAM', reply: feedback.complaint.complaintFeedbackType ?? '' };
    case 'Reject':
      return { cause: 'CONTENT', reply: feedback.reject.reason };
  }
}

/** Undefined for a mail that this system did not send. @throws when it is nothing that SES tells of a bounce */
export function bounceOf(event: unknown): Bounce | undefined {
  const feedback = feedbackSchema.parse(event).detail;
  const [tag] = feedback.mail.tags[MAIL_TAG] ?? [];
  if (tag === undefined) return undefined;
  return {
    mailKey: keyOfMailTag(tag),
    sentAt: instantAt(Date.parse(feedback.mail.timestamp)),
    // A mail of this system has one receiver.
    address: feedback.mail.destination[0] ?? '',
    ...reasonOf(feedback),
  };
}
