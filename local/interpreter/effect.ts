/** What a state leaves behind: its output, and variables. Both see the variables as they were before. */
import type { Eventually } from './eventually.ts';
import { allOf, andThen } from './eventually.ts';
import type { Fields } from './fields.ts';
import type { Json, JsonObject } from './json.ts';
import { builtins } from './jsonata/builtins.ts';
import type { Surroundings } from './jsonata/analyse.ts';
import { checkPayload } from './payload.ts';
import type { Scope } from './scope.ts';
import type { Template } from './template.ts';
import { parseTemplate } from './template.ts';

export interface Effect {
  readonly output: Template | undefined;
  readonly assigned: readonly { readonly name: string; readonly value: Template }[];
}

export interface Outcome {
  /** Undefined where the definition states no output: each kind of state has its own default. */
  readonly output: Json | undefined;
  readonly variables: JsonObject;
}

export const NO_EFFECT: Effect = { output: undefined, assigned: [] };

const VARIABLE_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,79}$/u;

export function parseEffect(fields: Fields, surroundings: Surroundings): Effect {
  const output = fields.has('Output')
    ? parseTemplate(fields.get('Output'), fields.at('Output'), surroundings)
    : undefined;
  const assigned = fields.entries('Assign').map(({ name, value, place }) => {
    if (!VARIABLE_NAME.test(name) || name === 'states') place.refuse('is not a name for a variable');
    if (builtins.has(name)) place.refuse('would hide the JSONata function of that name');
    return { name, value: parseTemplate(value, place, surroundings) };
  });
  return { output, assigned };
}

/** Evaluates an effect; throws (or rejects with) StateError. */
export function outcomeOf({ output, assigned }: Effect, scope: Scope): Eventually<Outcome> {
  const found: Eventually<Json | undefined> = output?.(scope);
  return andThen(found, (text) => {
    if (text !== undefined) checkPayload(text);
    if (assigned.length === 0) return { output: text, variables: scope.variables };
    return andThen(allOf(assigned.map(({ value }) => value(scope))), (values) => {
      const variables = { ...scope.variables };
      assigned.forEach(({ name }, index) => (variables[name] = checked(values[index] ?? null)));
      return { output: text, variables };
    });
  });
}

function checked(value: Json): Json {
  checkPayload(value);
  return value;
}
