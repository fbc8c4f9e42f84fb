/**
 * What an SMTP failure means for the mail (RFC 5321). A reply of the server settles it; without a reply it depends
 * on whether a byte of the text had left: before that nothing was handed over, after that nobody knows.
 */
import * as z from 'zod/mini';
import type { SendOutcome } from '../../ports/mailer.ts';

const failureSchema = z.object({
  message: z.string(),
  code: z.optional(z.string()),
  responseCode: z.optional(z.number()),
  response: z.optional(z.string()),
});

/** Replies to the envelope or to the text are about this mail; replies to greeting or login are about us. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
// 503 says that the session was in the wrong state, not that the mail was refused.
const WRONG_STATE = 503;

export function failureOutcome(problem: unknown, textLeft: boolean): SendOutcome {
  const failure = failureSchema.safeParse(problem).data;
  if (failure === undefined) return { outcome: textLeft ? 'AMBIGUOUS' : 'NOT_SENT', detail: String(problem) };
  const { code, responseCode } = failure;
  const detail = (failure.response ?? failure.message).slice(0, 500);
  if (responseCode === undefined || responseCode < 400)
    return { outcome: textLeft ? 'AMBIGUOUS' : 'NOT_SENT', detail };
  const forGood = responseCode >= 500 && responseCode !== WRONG_STATE && ABOUT_THE_MAIL.has(code ?? '');
  return { outcome: forGood ? 'REFUSED' : 'NOT_SENT', detail };
}
