/** An expression of a definition, parsed and compiled once, and evaluated many times. */
import jsonata from 'jsonata';
import type { Eventually } from '../eventually.ts';
import { copyJson, isRecord } from '../json.ts';
import type { Json } from '../json.ts';
import type { Scope } from '../scope.ts';
import { StateError } from '../state-error.ts';
import type { Surroundings } from './analyse.ts';
import { objectionsTo } from './analyse.ts';
import type { Compiled } from './compiled.ts';
import { compile } from './compile.ts';
import { NeedsJsonata } from './functions.ts';
import { isNode } from './node.ts';
import type { Found } from './values.ts';

export type Expression = (scope: Scope) => Eventually<Json>;

/** Deep enough for any sensible recursion, and an end to a senseless one. */
const STACK_LIMIT = 10_000;

/** Why an expression was refused when its definition was loaded. */
export class ExpressionRefused extends Error {}

/**
 * Parses an expression without its `{% %}`. Throws ExpressionRefused for a syntax error and for a name that cannot
 * exist there. Evaluated, it throws (or rejects with) States.QueryEvaluationError when it fails or yields nothing.
 */
export function parseExpression(source: string, surroundings: Surroundings): Expression {
  const expression = parse(source);
  const root: unknown = expression.ast();
  if (!isNode(root)) throw new ExpressionRefused('an empty expression');
  const [objection] = objectionsTo(root, surroundings);
  if (objection !== undefined) throw new ExpressionRefused(objection);
  const interpreted = (scope: Scope): Promise<Json> => interpret(expression, source, scope);
  const compiled = compile(root);
  return compiled === undefined ? interpreted : (scope) => run(compiled, interpreted, source, scope);
}

function parse(source: string): jsonata.Expression {
  try {
    return jsonata(source, { stack: STACK_LIMIT });
  } catch (error) {
    throw new ExpressionRefused(messageOf(error));
  }
}

function run(compiled: Compiled, interpreted: Expression, source: string, scope: Scope): Eventually<Json> {
  let value: Found;
  try {
    value = compiled(scope);
  } catch (error) {
    if (error instanceof NeedsJsonata) return interpreted(scope);
    throw evaluationFailed(source, messageOf(error));
  }
  if (value === undefined) throw nothingReturned(source);
  return value;
}

async function interpret(expression: jsonata.Expression, source: string, scope: Scope): Promise<Json> {
  let value: unknown;
  try {
    value = await expression.evaluate(undefined, {
      millis: () => scope.millis,
      now: () => new Date(scope.millis).toISOString(),
      ...scope.variables,
      states: scope.states,
    });
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`The result is ${value}`);
    if (value !== undefined) return copyJson(value);
  } catch (error) {
    throw evaluationFailed(source, messageOf(error));
  }
  throw nothingReturned(source);
}

const evaluationFailed = (source: string, reason: string): StateError =>
  new StateError('States.QueryEvaluationError', `The JSONata expression '${source}' failed: ${reason}`);

const nothingReturned = (source: string): StateError =>
  new StateError('States.QueryEvaluationError', `The JSONata expression '${source}' returned nothing`);

/** jsonata throws plain objects with a code and a message. */
function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return isRecord(error) && typeof error['message'] === 'string' ? error['message'] : String(error);
}
