/** How a state fails: the two texts that Amazon States Language calls Error and Cause. */
import type { JsonObject } from './json.ts';

export interface Failure {
  readonly error: string;
  readonly cause: string;
}

/** Raised inside the interpreter by what a definition's Retry and Catch may handle. */
export class StateError extends Error implements Failure {
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.error = error;
    this.cause = cause;
  }
}

export const TIMEOUT: Failure = { error: 'States.Timeout', cause: '' };

/** What `$states.errorOutput` holds in a Catch. */
export const errorOutputOf = (failure: Failure): JsonObject => ({
  Error: failure.error,
  Cause: failure.cause,
});

/** A function that throws reports like a Lambda function: the error's name, and the details as JSON in the cause. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof StateError) return { error: thrown.error, cause: thrown.cause };
  const errorType = thrown instanceof Error ? thrown.name : 'Error';
  const errorMessage = thrown instanceof Error ? thrown.message : String(thrown);
  return { error: errorType, cause: JSON.stringify({ errorType, errorMessage }) };
}

/**
 * Whether an ErrorEquals list covers an error, by the rules of AWS Step Functions: States.Runtime is never handled;
 * States.DataLimitExceeded only by its own name; States.TaskFailed stands for every other error but States.Timeout;
 * States.ALL for every other error.
 */
export function covers(errorEquals: readonly string[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  if (errorEquals.includes(error)) return true;
  if (error === 'States.DataLimitExceeded') return false;
  return (
    errorEquals.includes('States.ALL') ||
    (error !== 'States.Timeout' && errorEquals.includes('States.TaskFailed'))
  );
}
