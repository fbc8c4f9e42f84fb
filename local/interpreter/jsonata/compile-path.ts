/** Variables, and paths that begin with one. */
import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Compiled } from './compiled.ts';
import { demand } from './compiled.ts';
import { needsJsonata } from './functions.ts';
import type { Node } from './node.ts';
import { hasOnly, nodesAt, textOf } from './node.ts';
import type { Found } from './values.ts';

export function compileVariable(node: Node): Compiled {
  const name = textOf(node);
  demand(hasOnly(node, ['value']) && name !== '' && name !== '$', 'a modified variable');
  if (name === 'states') return (scope) => scope.states;
  return (scope) => own(scope.variables, name);
}

const own = (value: JsonObject, name: string): Found =>
  Object.hasOwn(value, name) ? value[name] : undefined;

/** A list on the way (not at the end) would be flattened by JSONata: that is left to it. */
function follow(start: Found, names: readonly string[]): Found {
  let value = start;
  for (const name of names) {
    if (Array.isArray(value)) throw needsJsonata;
    if (value === undefined || !isJsonObject(value)) return undefined;
    value = own(value, name);
  }
  return value;
}

export function compilePath(node: Node): Compiled {
  const [first, ...rest] = nodesAt(node, 'steps');
  demand(hasOnly(node, ['steps']) && first?.type === 'variable', 'a path from elsewhere');
  demand(
    rest.length > 0 && rest.every((step) => step.type === 'name' && hasOnly(step, ['value'])),
    'a path with filters',
  );
  const names = rest.map(textOf);
  if (first === undefined || textOf(first) !== 'states') {
    const start = compileVariable(first ?? node);
    return (scope) => follow(start(scope), names);
  }
  return compileStatesPath(names);
}

/** `$states.input.a` needs no `$states` object to be made for it. */
function compileStatesPath([part, ...names]: readonly string[]): Compiled {
  switch (part) {
    case 'input':
      return (scope) => follow(scope.input, names);
    case 'context':
      return (scope) => follow(scope.context, names);
    case 'result':
      return (scope) => follow(scope.result, names);
    case 'errorOutput':
      return (scope) => follow(scope.errorOutput, names);
    default:
      return () => undefined;
  }
}
