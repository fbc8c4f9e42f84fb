/** Wait lets a number of seconds pass, or waits for a moment. */
import { parseEffect } from '../effect.ts';
import type { Eventually } from '../eventually.ts';
import { andThen } from '../eventually.ts';
import { Fields } from '../fields.ts';
import type { Frame } from '../frame.ts';
import { NO_HANDLERS } from '../handlers.ts';
import type { Json } from '../json.ts';
import type { Loading, State } from '../machine.ts';
import type { Place } from '../place.ts';
import type { Scope } from '../scope.ts';
import { StateError } from '../state-error.ts';
import { parseNumber, parseTemplate } from '../template.ts';
import { COMMON_FIELDS, LONGEST_SECONDS, nextOf, surroundingsOf } from './common.ts';

/** ISO 8601 with a T and a zone, as AWS asks for. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

type DueOf = (scope: Scope, frame: Frame) => Eventually<number>;

export function parseWait(name: string, value: unknown, place: Place, loading: Loading): State {
  const known = [...COMMON_FIELDS, 'Next', 'End', 'Seconds', 'Timestamp', 'Output', 'Assign'];
  const fields = new Fields(value, place, known);
  const effect = parseEffect(fields, surroundingsOf(loading));
  const next = nextOf(fields);
  const dueOf = parseDue(fields, loading);
  return {
    name,
    type: 'Wait',
    next,
    effect,
    handlers: NO_HANDLERS,
    start: (frame, engine) =>
      engine.evaluate(
        frame,
        () => dueOf(engine.scopeOf(frame), frame),
        (due) => engine.wakeAt(frame, due, () => engine.follow(frame, effect, next, frame.input)),
      ),
  };
}

function parseDue(fields: Fields, loading: Loading): DueOf {
  if (fields.has('Seconds') === fields.has('Timestamp')) {
    fields.at('Seconds').refuse('exactly one of Seconds and Timestamp must be given');
  }
  const surroundings = surroundingsOf(loading);
  if (fields.has('Seconds')) {
    const range = { min: 0, max: LONGEST_SECONDS };
    const seconds = parseNumber(fields.get('Seconds'), fields.at('Seconds'), surroundings, range);
    return (scope, frame) => andThen(seconds(scope), (found) => frame.enteredAt + found * 1000);
  }
  const text = fields.text('Timestamp');
  if (!text.startsWith('{%') && !TIMESTAMP.test(text))
    fields.at('Timestamp').refuse('must be an ISO 8601 moment');
  const timestamp = parseTemplate(text, fields.at('Timestamp'), surroundings);
  return (scope) => andThen(timestamp(scope), millisAt);
}

function millisAt(timestamp: Json): number {
  const millis = typeof timestamp === 'string' && TIMESTAMP.test(timestamp) ? Date.parse(timestamp) : NaN;
  if (!Number.isNaN(millis)) return millis;
  const found = JSON.stringify(timestamp);
  throw new StateError(
    'States.QueryEvaluationError',
    `Timestamp must be an ISO 8601 moment, but is ${found}`,
  );
}
