/** Lists and objects written out in an expression. */
import type { Json, JsonObject } from '../json.ts';
import type { Compiled } from './compiled.ts';
import { demand } from './compiled.ts';
import type { Node } from './node.ts';
import { hasOnly, nodesAt, pairsOf, textOf } from './node.ts';

type CompileNode = (node: Node) => Compiled;

export function compileList(node: Node, compileNode: CompileNode): Compiled {
  demand(hasOnly(node, ['value', 'expressions']), 'a modified list');
  const items = nodesAt(node, 'expressions').map((item) => ({
    value: compileNode(item),
    isList: item.type === 'unary' && textOf(item) === '[',
  }));
  return (scope) => {
    const list: Json[] = [];
    for (const item of items) {
      const value = item.value(scope);
      // A list that an expression yields is spliced in; a list written as such stays a list.
      if (Array.isArray(value) && !item.isList) list.push(...value);
      else if (value !== undefined) list.push(value);
    }
    return list;
  };
}

const RESERVED = ['__proto__', '_jsonata_lambda', '_jsonata_function'];

export function compileObject(node: Node, compileNode: CompileNode): Compiled {
  const pairs = pairsOf(node);
  const keys = pairs.map(([key]) => textOf(key));
  const areTexts = pairs.every(([key]) => key.type === 'string' && hasOnly(key, ['value']));
  demand(
    hasOnly(node, ['value', 'lhs']) && areTexts && new Set(keys).size === keys.length,
    'an object with computed keys',
  );
  demand(!keys.some((key) => RESERVED.includes(key)), 'a reserved key');
  const fields = pairs.map(([key, value]): [string, Compiled] => [textOf(key), compileNode(value)]);
  return (scope) => {
    const object: JsonObject = {};
    for (const [key, field] of fields) {
      const value = field(scope);
      if (value !== undefined) object[key] = value;
    }
    return object;
  };
}
