/** Faults of the services behind a function that pass by themselves, after the SDK's own tries have not been enough. */
import * as z from 'zod/mini';

const BUSY: ReadonlySet<string> = new Set([
  'StoreBusyError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'TooManyRequestsException',
]);
const LINE: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);

const faultSchema = z.object({
  name: z.string(),
  code: z.optional(z.string()),
  $metadata: z.optional(z.object({ httpStatusCode: z.optional(z.number()) })),
});

/** The same call may succeed in a moment: the service has too much to do, failed inside, or was not reached. */
export function isPassingFault(error: unknown): boolean {
  const fault = faultSchema.safeParse(error).data;
  if (fault === undefined) return false;
  const { name, code = '', $metadata } = fault;
  return (
    BUSY.has(name) || name === 'TimeoutError' || LINE.has(code) || ($metadata?.httpStatusCode ?? 0) >= 500
  );
}
