/** Retry and Catch of a state, by the rules of AWS Step Functions. */
import type { Effect } from './effect.ts';
import { parseEffect } from './effect.ts';
import { Fields } from './fields.ts';
import type { Surroundings } from './jsonata/analyse.ts';
import type { Place } from './place.ts';
import { covers } from './state-error.ts';

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
  readonly jitter: 'NONE' | 'FULL';
}

export interface Catcher {
  readonly errorEquals: readonly string[];
  readonly next: string;
  readonly effect: Effect;
}

export interface Handlers {
  readonly retriers: readonly Retrier[];
  readonly catchers: readonly Catcher[];
}

export const NO_HANDLERS: Handlers = { retriers: [], catchers: [] };
export const HANDLER_FIELDS = ['Retry', 'Catch'];

const RETRY_FIELDS =
  'ErrorEquals IntervalSeconds MaxAttempts BackoffRate MaxDelaySeconds JitterStrategy Comment';
const CATCH_FIELDS = 'ErrorEquals Next Output Assign Comment';
const LARGE = 99_999_999;
const LONGEST_DELAY_SECONDS = 31_622_400;

export function parseHandlers(fields: Fields, surroundings: Surroundings): Handlers {
  const inCatch: Surroundings = {
    ...surroundings,
    parts: new Set(['input', 'context', 'errorOutput']),
    token: false,
  };
  const retriers = fields.list('Retry').map(({ value, place }, index, all) => {
    return parseRetrier(new Fields(value, place, RETRY_FIELDS.split(' ')), index === all.length - 1);
  });
  const catchers = fields.list('Catch').map(({ value, place }, index, all) => {
    return parseCatcher(new Fields(value, place, CATCH_FIELDS.split(' ')), index === all.length - 1, inCatch);
  });
  return { retriers, catchers };
}

function parseRetrier(fields: Fields, isLast: boolean): Retrier {
  return {
    errorEquals: parseErrors(fields, isLast),
    intervalSeconds: fields.number('IntervalSeconds', 1, { min: 1, max: LARGE }),
    maxAttempts: fields.number('MaxAttempts', 3, { min: 0, max: LARGE }),
    backoffRate: fields.number('BackoffRate', 2, { min: 1, max: LARGE, integer: false }),
    maxDelaySeconds: fields.number('MaxDelaySeconds', LONGEST_DELAY_SECONDS, {
      min: 1,
      max: LONGEST_DELAY_SECONDS,
    }),
    jitter: fields.oneOf('JitterStrategy', ['NONE', 'FULL']),
  };
}

const parseCatcher = (fields: Fields, isLast: boolean, surroundings: Surroundings): Catcher => ({
  errorEquals: parseErrors(fields, isLast),
  next: fields.text('Next'),
  effect: parseEffect(fields, surroundings),
});

/** Names of AWS Step Functions that can be raised here; any other that begins with "States." is a slip of the pen. */
const RAISED = 'ALL TaskFailed Timeout QueryEvaluationError DataLimitExceeded Permissions'.split(' ');

function parseErrors(fields: Fields, isLast: boolean): string[] {
  const place: Place = fields.at('ErrorEquals');
  const errors = fields.texts('ErrorEquals');
  if (errors.length === 0) place.refuse('must name at least one error');
  if (errors.includes('States.ALL') && (errors.length > 1 || !isLast)) {
    place.refuse('States.ALL must stand alone and in the last place');
  }
  const unknown = errors.find(
    (error) => error.startsWith('States.') && !RAISED.includes(error.slice('States.'.length)),
  );
  if (unknown !== undefined) place.refuse(`${unknown} is never raised here`);
  return errors;
}

export const catcherFor = ({ catchers }: Handlers, error: string): Catcher | undefined =>
  catchers.find(({ errorEquals }) => covers(errorEquals, error));

/**
 * How long to wait before the next attempt, in milliseconds; undefined when there is none. Counts the attempt: each
 * retrier has its own budget for one visit to the state.
 */
export function retryDelay(
  { retriers }: Handlers,
  error: string,
  used: number[],
  random: () => number,
): number | undefined {
  const index = retriers.findIndex(({ errorEquals }) => covers(errorEquals, error));
  const retrier = retriers[index];
  const before = used[index] ?? 0;
  if (retrier === undefined || before >= retrier.maxAttempts) return undefined;
  used[index] = before + 1;
  const seconds = Math.min(retrier.intervalSeconds * retrier.backoffRate ** before, retrier.maxDelaySeconds);
  return Math.round(seconds * 1000 * (retrier.jitter === 'FULL' ? random() : 1));
}
