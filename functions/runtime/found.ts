import type { Refused } from '../../shared/domain/outcome.ts';
import type { Answer } from './answer.ts';

/** The answer to a reading: everything that was found, without the mark that it was found. */
export function foundOf<Found extends { readonly outcome: 'FOUND'; readonly version?: number }>(
  outcome: Found | Refused,
): Answer<Omit<Found, 'outcome'>> | Refused {
  if (outcome.outcome === 'REFUSED') return outcome;
  const { outcome: _found, ...body } = outcome;
  return { outcome: 'ANSWER', body, ...(outcome.version === undefined ? {} : { version: outcome.version }) };
}
