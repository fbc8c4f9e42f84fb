/** Fail ends the path of control with an error. */
import { NO_EFFECT } from '../effect.ts';
import type { Eventually } from '../eventually.ts';
import { andThen } from '../eventually.ts';
import { Fields } from '../fields.ts';
import { NO_HANDLERS } from '../handlers.ts';
import type { Loading, State } from '../machine.ts';
import type { Place } from '../place.ts';
import type { Scope } from '../scope.ts';
import type { Failure } from '../state-error.ts';
import { StateError } from '../state-error.ts';
import { parseTemplate } from '../template.ts';
import { COMMON_FIELDS, surroundingsOf } from './common.ts';

type TextOf = (scope: Scope) => Eventually<string>;

export function parseFail(name: string, value: unknown, place: Place, loading: Loading): State {
  const fields = new Fields(value, place, [...COMMON_FIELDS, 'Error', 'Cause']);
  const error = parseTextField(fields, 'Error', loading);
  const cause = parseTextField(fields, 'Cause', loading);
  const failureOf = (scope: Scope): Eventually<Failure> =>
    andThen(error(scope), (errorText) =>
      andThen(cause(scope), (causeText) => ({ error: errorText, cause: causeText })),
    );
  return {
    name,
    type: 'Fail',
    next: undefined,
    effect: NO_EFFECT,
    handlers: NO_HANDLERS,
    start: (frame, engine) =>
      engine.evaluate(
        frame,
        () => failureOf(engine.scopeOf(frame)),
        (failure) => engine.failPath(frame, failure),
      ),
  };
}

function parseTextField(fields: Fields, field: string, loading: Loading): TextOf {
  if (!fields.has(field)) return () => '';
  const template = parseTemplate(fields.text(field), fields.at(field), surroundingsOf(loading));
  return (scope) =>
    andThen(template(scope), (text) => {
      if (typeof text === 'string') return text;
      throw new StateError(
        'States.QueryEvaluationError',
        `${field} must be a text, but is ${JSON.stringify(text)}`,
      );
    });
}
