/** What the parsers of the kinds of state have in common. */
import type { Fields } from '../fields.ts';
import type { Loading } from '../machine.ts';
import type { Surroundings } from '../jsonata/analyse.ts';
import type { StatesPart } from '../scope.ts';

export const COMMON_FIELDS = ['Type', 'Comment', 'QueryLanguage'];

/** The next state's name; undefined at an end. Exactly one of Next and End must be given. */
export function nextOf(fields: Fields): string | undefined {
  const isEnd = fields.has('End');
  if (isEnd && fields.get('End') !== true) fields.at('End').refuse('must be true');
  if (isEnd === fields.has('Next')) fields.at('Next').refuse('exactly one of Next and End must be given');
  return isEnd ? undefined : fields.text('Next');
}

export const surroundingsOf = (loading: Loading, ...more: StatesPart[]): Surroundings => ({
  parts: new Set<StatesPart>(['input', 'context', ...more]),
  variables: loading.variables,
  token: false,
});

/** The longest time that AWS Step Functions takes, in seconds (more than three years). */
export const LONGEST_SECONDS = 99_999_999;
