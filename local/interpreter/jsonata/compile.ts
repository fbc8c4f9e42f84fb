/**
 * Compiles the everyday part of JSONata into plain functions: jsonata's own evaluator is asynchronous at every node.
 * A node with any modifier that is not known here makes the whole expression fall back to jsonata.
 */
import { compileList, compileObject } from './compile-constructors.ts';
import { compilePath, compileVariable } from './compile-path.ts';
import type { Compiled } from './compiled.ts';
import { demand, NotCompiled } from './compiled.ts';
import { functions } from './functions.ts';
import type { Node } from './node.ts';
import { hasOnly, isNode, nodeAt, nodesAt, textOf } from './node.ts';
import { operators } from './operators.ts';
import { isNumber, truthOf, TypeMismatch } from './values.ts';

/** A plain function with the meaning of the expression, or undefined when it is left to jsonata. */
export function compile(root: Node): Compiled | undefined {
  try {
    return compileNode(root);
  } catch (error) {
    if (error instanceof NotCompiled) return undefined;
    throw error;
  }
}

function compileNode(node: Node): Compiled {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'value':
      return compileLiteral(node);
    case 'variable':
      return compileVariable(node);
    case 'path':
      return compilePath(node);
    case 'binary':
      return compileBinary(node);
    case 'unary':
      return compileUnary(node);
    case 'condition':
      return compileCondition(node);
    case 'block':
      return compileBlock(node);
    case 'function':
      return compileCall(node);
    default:
      throw new NotCompiled(node.type);
  }
}

function compileLiteral(node: Node): Compiled {
  demand(hasOnly(node, ['value']), 'a modified literal');
  const value = node['value'];
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return () => value;
  }
  throw new NotCompiled('a literal of another kind');
}

function compileBinary(node: Node): Compiled {
  demand(hasOnly(node, ['value', 'lhs', 'rhs']), 'a modified operation');
  const left = compileNode(nodeAt(node, 'lhs'));
  const right = compileNode(nodeAt(node, 'rhs'));
  const name = textOf(node);
  if (name === 'and') return (scope) => truthOf(left(scope)) && truthOf(right(scope));
  if (name === 'or') return (scope) => truthOf(left(scope)) || truthOf(right(scope));
  const apply = operators.get(name);
  if (apply === undefined) throw new NotCompiled(name);
  return (scope) => apply(left(scope), right(scope));
}

function compileUnary(node: Node): Compiled {
  if (textOf(node) === '[') return compileList(node, compileNode);
  if (textOf(node) === '{') return compileObject(node, compileNode);
  demand(textOf(node) === '-' && hasOnly(node, ['value', 'expression']), 'a modified negation');
  const operand = compileNode(nodeAt(node, 'expression'));
  return (scope) => {
    const value = operand(scope);
    if (value !== undefined && !isNumber(value)) throw new TypeMismatch('Only a number can be negated');
    return value === undefined ? undefined : -value;
  };
}

function compileCondition(node: Node): Compiled {
  demand(hasOnly(node, ['value', 'condition', 'then', 'else']), 'a modified condition');
  const condition = compileNode(nodeAt(node, 'condition'));
  const then = compileNode(nodeAt(node, 'then'));
  const otherwise = isNode(node['else']) ? compileNode(node['else']) : () => undefined;
  return (scope) => (truthOf(condition(scope)) ? then(scope) : otherwise(scope));
}

function compileBlock(node: Node): Compiled {
  const [only, ...more] = nodesAt(node, 'expressions');
  demand(
    hasOnly(node, ['value', 'expressions']) && only !== undefined && more.length === 0,
    'a block of several steps',
  );
  return compileNode(only ?? node);
}

function compileCall(node: Node): Compiled {
  const procedure = nodeAt(node, 'procedure');
  const [argument, ...more] = nodesAt(node, 'arguments');
  demand(
    hasOnly(node, ['value', 'arguments', 'procedure']) && procedure.type === 'variable',
    'a computed function',
  );
  demand(hasOnly(procedure, ['value']) && more.length === 0, 'several arguments');
  const name = textOf(procedure);
  if (argument === undefined) return compileClock(name);
  const apply = functions.get(name);
  if (apply === undefined) throw new NotCompiled(name);
  const value = compileNode(argument);
  return (scope) => apply(value(scope));
}

function compileClock(name: string): Compiled {
  if (name === 'millis') return (scope) => scope.millis;
  if (name === 'now') return (scope) => new Date(scope.millis).toISOString();
  throw new NotCompiled(name);
}
