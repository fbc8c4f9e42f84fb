/**
 * What a step of a workflow may throw besides bugs. The state machines retry `TryAgain` and catch the others by name, so
 * the names are part of the contract in `workflows/kit/step-error.ts`; a test holds the two lists together.
 */
/** The record no longer stands where this driver believes it does. */
export class Moved extends Error {
  override readonly name = 'Moved';
}
/** A newer driver has taken the record over; this one ends. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}
/** What has come is not a reminder but a rung of the ladder. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}
/** Something else wrote at the same moment; the step is retried. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}
