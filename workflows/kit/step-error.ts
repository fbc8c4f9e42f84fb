/**
 * What a step may throw. The name is what the state machine sees: it retries `TryAgain` and catches the others, so a
 * step throws nothing else unless an operator has to look.
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

/** AWS Lambda and the one-machine interpreter both name an error after `name`. */
export class StepError<Name extends StepErrorName = StepErrorName> extends Error {
  override readonly name: Name;

  constructor(name: Name, why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = name;
  }
}
