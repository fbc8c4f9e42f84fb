/** Finds, when a definition is loaded, what an expression could only fail on later. */
import type { StatesPart } from '../scope.ts';
import { builtins, refusedFunctions } from './builtins.ts';
import type { Node } from './node.ts';
import { isNode, nodesAt, textOf } from './node.ts';

/** What may be named at the place where an expression stands. */
export interface Surroundings {
  readonly parts: ReadonlySet<StatesPart>;
  readonly variables: ReadonlySet<string>;
  /** Whether `$states.context.Task.Token` exists here. */
  readonly token: boolean;
}

const EXECUTION = ['Id', 'Input', 'Name', 'StartTime'];
const CONTEXT: Record<string, readonly string[]> = {
  Execution: EXECUTION,
  State: ['Name', 'EnteredTime', 'RetryCount'],
  StateMachine: ['Id', 'Name'],
  Map: ['Item'],
};

/** The objections to an expression, in words; an empty list when it is fine. */
export function objectionsTo(root: Node, surroundings: Surroundings): string[] {
  const objections: string[] = [];
  const bound = boundNames(root);
  const visit = (node: Node, inPath: boolean): void => {
    const objection = objectionTo(node, inPath, bound, surroundings);
    if (objection !== undefined) objections.push(objection);
    for (const [child, childInPath] of childrenOf(node, inPath)) visit(child, childInPath);
  };
  visit(root, false);
  return objections;
}

function objectionTo(node: Node, inPath: boolean, bound: ReadonlySet<string>, surroundings: Surroundings) {
  if ('group' in node) return 'grouping is not supported';
  if (node.type === 'path') return objectionToStates(node, surroundings);
  if (node.type === 'variable') return objectionToVariable(textOf(node), inPath, bound, surroundings);
  if (!inPath && ['name', 'wildcard', 'descendant', 'parent'].includes(node.type)) {
    return `"${textOf(node)}" stands outside of a path: begin with $states or a variable`;
  }
  if (node.type === 'function' && nodesAt(node, 'arguments').length > 0 && isCallOf(node, 'now')) {
    return '$now takes no arguments here: use $fromMillis($millis(), …)';
  }
  return undefined;
}

function objectionToVariable(
  name: string,
  inPath: boolean,
  bound: ReadonlySet<string>,
  surroundings: Surroundings,
) {
  if (name === 'states' || bound.has(name) || surroundings.variables.has(name) || builtins.has(name))
    return undefined;
  if (name === '') return inPath ? undefined : '$ has no meaning outside of a path';
  if (name === '$') return '$$ has no meaning in a state machine: use $states';
  return (
    refusedFunctions.get(name) ??
    `$${name} is neither a function of JSONata nor assigned in this state machine`
  );
}

function objectionToStates(path: Node, { parts, token }: Surroundings): string | undefined {
  const [first, part, group, field] = nodesAt(path, 'steps');
  if (first?.type !== 'variable' || textOf(first) !== 'states' || part?.type !== 'name') return undefined;
  const name = textOf(part);
  if (![...parts].some((known) => known === name)) return `$states.${name} does not exist here`;
  if (name !== 'context' || group?.type !== 'name') return undefined;
  const known = textOf(group) === 'Task' ? (token ? ['Token'] : undefined) : CONTEXT[textOf(group)];
  if (known !== undefined && (field?.type !== 'name' || known.includes(textOf(field)))) return undefined;
  return `$states.context.${textOf(group)}${field ? `.${textOf(field)}` : ''} does not exist here`;
}

const isCallOf = (call: Node, name: string): boolean =>
  isNode(call['procedure']) && call['procedure'].type === 'variable' && textOf(call['procedure']) === name;

/** Every child, and whether a name in it is looked up in the value of a path. */
function childrenOf(node: Node, inPath: boolean): [Node, boolean][] {
  return Object.entries(node).flatMap(([field, value]): [Node, boolean][] => {
    const inside = inPath || ['stages', 'predicate', 'terms', 'pattern', 'update', 'delete'].includes(field);
    if (field === 'steps') return nodesAt(node, 'steps').map((step, index) => [step, inside || index > 0]);
    return nodesIn(value).map((child) => [child, inside]);
  });
}

/** The nodes in a field, however deeply it nests its lists (an object constructor nests pairs). */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (isNode(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  // A sort term and a filter wrap their node in an object without a type.
  return 'expression' in value && isNode(value.expression) ? [value.expression] : [];
}

/** Names that an expression binds itself: by :=, as a parameter, or by @ and #. */
function boundNames(root: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'bind' && isNode(node['lhs'])) names.add(textOf(node['lhs']));
    if (node.type === 'lambda')
      for (const parameter of nodesAt(node, 'arguments')) names.add(textOf(parameter));
    for (const binder of ['focus', 'index']) if (typeof node[binder] === 'string') names.add(node[binder]);
    for (const stage of nodesAt(node, 'stages')) if (stage.type === 'index') names.add(textOf(stage));
    for (const [child] of childrenOf(node, true)) visit(child);
  };
  visit(root);
  return names;
}
