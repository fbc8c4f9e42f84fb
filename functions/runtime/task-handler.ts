/** The middy stack of every workflow step: what comes in and what goes out are what the contract says. */
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Step, Wait } from '../../workflows/kit/contract.ts';
import { STEP_ERRORS } from '../../workflows/kit/step-error.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { TryAgain } from '../../shared/use-cases/driver/driver-errors.ts';
import { composeOnce } from './compose-once.ts';
import { OUTSIDE_LAMBDA } from './outside-lambda.ts';
import { isPassingFault } from './passing-fault.ts';
import { logTo } from './respond.ts';
import type { Runtime } from './runtime.ts';

export interface TaskRequest<Input> {
  readonly input: Input;
  readonly deps: Dependencies;
  readonly runtime: Runtime;
}
export type BoundTask = (input: unknown) => Promise<unknown>;
export interface TaskHandler {
  (input: unknown, context: Context): Promise<unknown>;
  with(runtime: Runtime): BoundTask;
  readonly contract: Step | Wait;
}

/** A state machine passed, or a step returned, what the contract does not know: a bug that an operator must see. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract';
}

function parse<S extends z.core.$ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new BrokenContract(`${what}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
}

type Schema = z.core.$ZodType;
type Contract<Input extends Schema, Output extends Schema> = Step<Input, Output> | Wait<Input, Output>;
type Run<Input extends Schema, Result> = (request: TaskRequest<z.output<Input>>) => Promise<Result>;

function stackOf<Input extends Schema, Output extends Schema>(
  contract: Contract<Input, Output>,
  run: Run<Input, unknown>,
  runtimeOf: () => Runtime | Promise<Runtime>,
) {
  let log: Runtime['log'];
  return middy<unknown, unknown>({ timeoutEarlyInMillis: 0 })
    .handler(async (event: unknown): Promise<unknown> => {
      const runtime = await runtimeOf();
      log = runtime.log;
      const input = parse(contract.input, event, 'Input of a step');
      const result = await run({ input, deps: runtime.deps, runtime });
      // A wait answers later, through its token; only an execution of an earlier definition is answered at once.
      if (contract.kind === 'WAIT' && result === undefined) return null;
      return parse(contract.output, result, 'Output of a step');
    })
    .onError((request) => {
      const { error } = request;
      if (error instanceof Error && Object.hasOwn(STEP_ERRORS, error.name)) return;
      if (isPassingFault(error)) request.error = new TryAgain(String(error), { cause: error });
      const known = error instanceof Error ? error : new Error(String(error));
      const message = `${known.name}: ${known.message}`;
      logTo(log, { level: 'ERROR', requestId: '', operation: run.name, message, stack: known.stack });
    });
}

/** Errors of `STEP_ERRORS` pass through by name, for the definition to retry or catch; all others are logged too, and a fault that passes by itself
 * becomes `TryAgain`. */
export function taskHandler<Input extends Schema, Output extends Schema>(
  contract: Step<Input, Output>,
  run: Run<Input, z.input<Output>>,
): TaskHandler;
/** A wait: the function registers the token and answers nothing; who has no token to wait under is answered. */
export function taskHandler<Input extends Schema, Output extends Schema>(
  contract: Wait<Input, Output>,
  run: Run<Input, void> | Run<Input, z.input<Output> | undefined>,
): TaskHandler;
export function taskHandler<Input extends Schema, Output extends Schema>(
  contract: Contract<Input, Output>,
  run: Run<Input, unknown>,
): TaskHandler {
  const inCloud = stackOf(contract, run, composeOnce);
  const bind = (runtime: Runtime): BoundTask => {
    const stack = stackOf(contract, run, () => runtime);
    return (input) => stack(input, OUTSIDE_LAMBDA);
  };
  return Object.assign((input: unknown, context: Context) => inCloud(input, context), {
    with: bind,
    contract,
  });
}
