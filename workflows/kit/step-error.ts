/**
 * What a step may throw, by the `name` of the error: AWS Lambda and the one-machine interpreter both report that. The state
 * machine retries `TryAgain` and catches the others; a step throws nothing else unless an operator has to
 * look.
 */
export const STEP_ERRORS = {
  /** A passing fault, such as a lost race or a throttled store: the same call may succeed in a moment. */
  TryAgain: 'retried with backoff',
  /** The record no longer stands where this driver believes it does. */
  Moved: 'the driver loads the record again and goes where it stands',
  /** A newer driver holds the record. */
  Superseded: 'the driver ends without another word',
  /** What has come is not a reminder but a rung of the escalation ladder. */
  DeadlinePassed: 'the driver escalates',
} as const;
export type StepErrorName = keyof typeof STEP_ERRORS;
