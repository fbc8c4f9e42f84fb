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
  command: z.optional(z.string()),
});

/** Replies to the envelope or to the text are about this mail; replies to greeting or login are about us. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
// 503 says that the session was in the wrong state, not that the mail was refused.
const WRONG_STATE = 503;
// 421 closes the whole session, at whatever command it comes.
const CLOSING = 421;

/** Not a byte of the text left, or the server took back the responsibility for it. */
const notSent = (about: 'MAIL' | 'LINE', detail: string): SendOutcome => ({
  outcome: 'NOT_SENT',
  about,
  detail,
});
const withoutReply = (textLeft: boolean, detail: string): SendOutcome =>
  textLeft ? { outcome: 'AMBIGUOUS', detail } : notSent('LINE', detail);

export function failureOutcome(problem: unknown, textLeft: boolean): SendOutcome {
  const failure = failureSchema.safeParse(problem).data;
  if (failure === undefined) return withoutReply(textLeft, String(problem));
  const { code, responseCode, command } = failure;
  const detail = (failure.response ?? failure.message).slice(0, 500);
  if (responseCode === undefined || responseCode < 400) return withoutReply(textLeft, detail);
  const isAboutMail = ABOUT_THE_MAIL.has(code ?? '');
  if (isAboutMail && responseCode >= 500 && responseCode !== WRONG_STATE)
    return { outcome: 'REFUSED', detail };
  // Put off before the receiver was named: the server holds back everything that we send.
  const isAboutUs =
    !isAboutMail || responseCode >= 500 || responseCode === CLOSING || command === 'MAIL FROM';
  return notSent(isAboutUs ? 'LINE' : 'MAIL', detail);
}
