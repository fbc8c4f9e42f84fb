/** States that call the functions of a contract's steps. What a step may throw decides how its state handles it. */
import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  IntegrationPattern,
  JitterType,
  TaskInput,
  Timeout,
  type State,
  type TaskStateBase,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { Step, Steps, Wait } from '../contract.ts';
import type { StepErrorName } from '../step-error.ts';
import { INPUT, RESULT } from './reference.ts';

/** A function for every step: a step without one, or one without a step, does not compile. */
export type FunctionsOf<Of extends Steps> = { readonly [Name in keyof Of]: IFunction };
export type StepNames<Of extends Steps> = {
  [Name in keyof Of]: Of[Name] extends Step ? Name : never;
}[keyof Of] &
  string;
export type WaitNames<Of extends Steps> = {
  [Name in keyof Of]: Of[Name] extends Wait ? Name : never;
}[keyof Of] &
  string;

/**
 * Faults that pass by themselves. A function that ran out of time is among them, because every step may be repeated.
 * Never States.Timeout: for a wait it is the milestone.
 */
const PASSING_FAULTS = [
  'Lambda.ServiceException',
  'Lambda.TooManyRequestsException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Sandbox.Timedout',
  'TryAgain' satisfies StepErrorName,
];

/** Together about four minutes; what lasts longer fails the execution, and the next epoch takes over. */
const PATIENCE = {
  errors: PASSING_FAULTS,
  interval: Duration.seconds(1),
  backoffRate: 2,
  maxDelay: Duration.seconds(60),
  maxAttempts: 8,
  jitterStrategy: JitterType.FULL,
};

type Payload = string | Readonly<Record<string, unknown>>;
const payloadOf = (payload: Payload): TaskInput =>
  typeof payload === 'string' ? TaskInput.fromText(payload) : TaskInput.fromObject(payload);

/** Where a driver goes upon each error of its steps; the payload stays the position that it had. */
export type Diversions = Partial<Readonly<Record<StepErrorName, State>>>;

export class StepStates<Of extends Steps> {
  readonly #scope: Construct;
  readonly #steps: Of;
  readonly #functions: FunctionsOf<Of>;
  readonly #diversions: Diversions;

  constructor(scope: Construct, steps: Of, functions: FunctionsOf<Of>, diversions: Diversions) {
    this.#scope = scope;
    this.#steps = steps;
    this.#functions = functions;
    this.#diversions = diversions;
  }

  /** The same, with more errors handled. */
  diverting(diversions: Diversions): StepStates<Of> {
    return new StepStates(this.#scope, this.#steps, this.#functions, { ...this.#diversions, ...diversions });
  }

  /** Calls a step and goes on with what it answers. */
  call(name: string, step: StepNames<Of>, comment: string, payload: Payload = INPUT): TaskStateBase {
    const state = LambdaInvoke.jsonata(this.#scope, name, {
      lambdaFunction: this.#functions[step],
      payload: payloadOf(payload),
      outputs: RESULT,
      comment,
      retryOnServiceExceptions: false,
    });
    return this.#handling(state, step);
  }

  /** Registers a wait and stays until somebody ends it, or `seconds` have passed. */
  wait(name: string, step: WaitNames<Of>, comment: string, payload: Payload, seconds: string): TaskStateBase {
    const state = LambdaInvoke.jsonata(this.#scope, name, {
      lambdaFunction: this.#functions[step],
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: payloadOf(payload),
      taskTimeout: Timeout.jsonata(seconds),
      comment,
      retryOnServiceExceptions: false,
    });
    return this.#handling(state, step);
  }

  #handling(state: TaskStateBase, step: keyof Of & string): TaskStateBase {
    state.addRetry(PATIENCE);
    for (const error of this.#steps[step]?.errors ?? []) {
      const diversion = this.#diversions[error];
      if (diversion !== undefined) state.addCatch(diversion, { errors: [error], outputs: INPUT });
    }
    return state;
  }
}
