/** Pass and Succeed only shape their input; Succeed ends the path of control. */
import { parseEffect } from '../effect.ts';
import { Fields } from '../fields.ts';
import { NO_HANDLERS } from '../handlers.ts';
import type { Loading, State } from '../machine.ts';
import type { Place } from '../place.ts';
import { COMMON_FIELDS, nextOf, surroundingsOf } from './common.ts';

export function parsePass(name: string, value: unknown, place: Place, loading: Loading): State {
  const fields = new Fields(value, place, [...COMMON_FIELDS, 'Next', 'End', 'Output', 'Assign']);
  return shaping(name, 'Pass', nextOf(fields), fields, loading);
}

export function parseSucceed(name: string, value: unknown, place: Place, loading: Loading): State {
  return shaping(name, 'Succeed', undefined, new Fields(value, place, [...COMMON_FIELDS, 'Output']), loading);
}

function shaping(
  name: string,
  type: string,
  next: string | undefined,
  fields: Fields,
  loading: Loading,
): State {
  const effect = parseEffect(fields, surroundingsOf(loading));
  return {
    name,
    type,
    next,
    effect,
    handlers: NO_HANDLERS,
    start: (frame, engine) => engine.follow(frame, effect, next, frame.input),
  };
}
