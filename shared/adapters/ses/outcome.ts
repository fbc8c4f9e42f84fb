/**
 * What a failure of SES means for the mail. SES has no idempotency token: whatever may have reached it without an
 * answer is ambiguous, and only errors that it raises before accepting are known not to have sent.
 */
import * as z from 'zod/mini';
import type { SendOutcome } from '../../ports/mailer.ts';

const failureSchema = z.object({
  name: z.string(),
  message: z.string(),
  code: z.optional(z.string()),
  $metadata: z.optional(z.object({ httpStatusCode: z.optional(z.number()) })),
});

/** About this mail: the same mail would be refused again. */
const REFUSALS = new Set(['MessageRejected']);
/** About this mail, and not for good by SES's own word: an address or a text that it cannot read. */
const PUT_OFF = new Set(['BadRequestException']);
/** The line never stood. */
const NO_LINE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export function sesFailureOutcome(problem: unknown): SendOutcome {
  const failure = failureSchema.safeParse(problem).data;
  if (failure === undefined) return { outcome: 'AMBIGUOUS', detail: String(problem).slice(0, 500) };
  const detail = `${failure.name}: ${failure.message}`.slice(0, 500);
  if (REFUSALS.has(failure.name)) return { outcome: 'REFUSED', detail };
  const status = failure.$metadata?.httpStatusCode;
  // Every other 4xx (quota, paused account, unverified domain, expired credentials) is ours to mend, then to retry.
  const notTaken =
    status === undefined
      ? NO_LINE.has(failure.code ?? '') || failure.name === 'CredentialsProviderError'
      : status >= 400 && status < 500;
  if (!notTaken) return { outcome: 'AMBIGUOUS', detail };
  return { outcome: 'NOT_SENT', about: PUT_OFF.has(failure.name) ? 'MAIL' : 'LINE', detail };
}
