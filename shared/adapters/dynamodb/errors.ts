/** The table refused for lack of capacity, after the client's own retries: try again later; nothing was written. */
export class StoreBusyError extends Error {
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`The table is busy: ${code}`, options);
    this.name = 'StoreBusyError';
    this.code = code;
  }
}

/** A transaction was cancelled for a reason that no outcome of the ledger names: a bug, or a damaged ledger. */
export class UnexpectedCancellationError extends Error {
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`A transaction was cancelled: ${reasons.join('; ')}`, options);
    this.name = 'UnexpectedCancellationError';
    this.reasons = reasons;
  }
}

const BUSY_CODES = new Set([
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

export const isBusyCode = (code: string | undefined): boolean => code !== undefined && BUSY_CODES.has(code);
