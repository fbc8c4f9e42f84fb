/** A value of a definition that may hold expressions anywhere inside. */
import type { Eventually } from './eventually.ts';
import { allOf, andThen } from './eventually.ts';
import { copyJson, isRecord } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import type { Surroundings } from './jsonata/analyse.ts';
import type { Expression } from './jsonata/expression.ts';
import { ExpressionRefused, parseExpression } from './jsonata/expression.ts';
import type { Place } from './place.ts';
import type { Scope } from './scope.ts';
import { StateError } from './state-error.ts';

export type Template = (scope: Scope) => Eventually<Json>;

/** A text that is one whole expression, by the rule of AWS: it begins with `{%` and ends with `%}`. */
const isExpression = (text: string): boolean => text.startsWith('{%') && text.endsWith('%}');

export function parseTemplate(value: unknown, place: Place, surroundings: Surroundings): Template {
  if (typeof value === 'string') return parseText(value, place, surroundings);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => parseTemplate(item, place.at(index), surroundings));
    return hasExpressions(value) ? (scope) => allOf(items.map((item) => item(scope))) : constant(value);
  }
  if (isRecord(value)) return parseObject(value, place, surroundings);
  return constant(value);
}

function parseText(text: string, place: Place, surroundings: Surroundings): Template {
  if (isExpression(text)) return expressionAt(text, place, surroundings);
  // A forgotten brace would silently become a text that people read.
  if (text.startsWith('{%') || text.endsWith('%}'))
    place.refuse('an expression must begin with {% and end with %}');
  return constant(text);
}

function expressionAt(text: string, place: Place, surroundings: Surroundings): Expression {
  try {
    return parseExpression(text.slice(2, -2).trim(), surroundings);
  } catch (error) {
    if (error instanceof ExpressionRefused) return place.refuse(error.message);
    throw error;
  }
}

function parseObject(value: Record<string, unknown>, place: Place, surroundings: Surroundings): Template {
  const keys = Object.keys(value);
  const path = keys.find((key) => key.endsWith('.$'));
  if (path !== undefined) place.at(path).refuse('belongs to JSONPath; only JSONata is supported');
  const fields = keys.map((key) => parseTemplate(value[key], place.at(key), surroundings));
  if (!hasExpressions(value)) return constant(value);
  return (scope) => andThen(allOf(fields.map((field) => field(scope))), (values) => zip(keys, values));
}

function zip(keys: readonly string[], values: readonly Json[]): JsonObject {
  const object: JsonObject = {};
  keys.forEach((key, index) => (object[key] = values[index] ?? null));
  return object;
}

function hasExpressions(value: unknown): boolean {
  if (typeof value === 'string') return isExpression(value);
  if (Array.isArray(value)) return value.some(hasExpressions);
  return isRecord(value) && Object.values(value).some(hasExpressions);
}

/** One value shared by all executions: nobody changes what travels between states. */
function constant(value: unknown): Template {
  const json = copyJson(value);
  return () => json;
}

/** A template whose value must be a number within a range; else it fails with States.QueryEvaluationError. */
export function parseNumber(
  value: unknown,
  place: Place,
  surroundings: Surroundings,
  range: { readonly min: number; readonly max: number },
): (scope: Scope) => Eventually<number> {
  const fits = (found: Json): found is number =>
    typeof found === 'number' && Number.isInteger(found) && found >= range.min && found <= range.max;
  const isText = typeof value === 'string' && isExpression(value);
  if (!isText && !(typeof value === 'number' && fits(value))) {
    place.refuse(`must be a whole number from ${range.min} to ${range.max}, or an expression`);
  }
  const template = parseTemplate(value, place, surroundings);
  return (scope) =>
    andThen(template(scope), (found) => {
      if (fits(found)) return found;
      const reason = `${place.field} must be a whole number from ${range.min} to ${range.max}`;
      throw new StateError('States.QueryEvaluationError', `${reason}, but is ${JSON.stringify(found)}`);
    });
}
