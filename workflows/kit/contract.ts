/** What a workflow and the functions behind its steps agree on. No CDK here: handlers import it. */
import type * as z from 'zod/mini';
import type { StepErrorName } from './step-error.ts';

type Schema = z.core.$ZodType;

interface Contract<Input extends Schema, Output extends Schema, Errors extends StepErrorName> {
  readonly input: Input;
  readonly output: Output;
  /** Everything that the step may throw besides bugs. */
  readonly errors: readonly Errors[];
}

/** A step that acts and answers: the state's output is what the function returns. */
export interface Step<
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Errors extends StepErrorName = StepErrorName,
> extends Contract<Input, Output, Errors> {
  readonly kind: 'STEP';
}

/**
 * A step that waits for people: the function registers the token, perhaps after it has acted, and returns nothing;
 * whoever ends the wait gives the output. `errors` are those of the registration and of the one who ends the wait; the time-out is not among
 * them, because every wait has one.
 */
export interface Wait<
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Errors extends StepErrorName = StepErrorName,
> extends Contract<Input, Output, Errors> {
  readonly kind: 'WAIT';
}

/** The steps of one workflow by the name of their function: `await-unit` is `functions/tasks/await-unit.ts`. */
export type Steps = Readonly<Record<string, Step | Wait>>;

export const defineStep = <Input extends Schema, Output extends Schema, const Errors extends StepErrorName>(
  contract: Contract<Input, Output, Errors>,
): Step<Input, Output, Errors> => ({ kind: 'STEP', ...contract });

export const defineWait = <Input extends Schema, Output extends Schema, const Errors extends StepErrorName>(
  contract: Contract<Input, Output, Errors>,
): Wait<Input, Output, Errors> => ({ kind: 'WAIT', ...contract });
