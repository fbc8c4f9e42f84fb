/** Reading the syntax tree that jsonata's parser makes. Its published type leaves out half of the node kinds. */
import { isRecord } from '../json.ts';

export type Node = Record<string, unknown> & { readonly type: string };

export const isNode = (value: unknown): value is Node => isRecord(value) && typeof value['type'] === 'string';

export function nodeAt(parent: Node, field: string): Node {
  const child = parent[field];
  if (!isNode(child)) throw new Error(`jsonata's syntax tree has no node at ${parent.type}.${field}`);
  return child;
}

export function nodesAt(parent: Node, field: string): Node[] {
  const children = parent[field];
  return Array.isArray(children) ? children.filter(isNode) : [];
}

/** The pairs of an object constructor: key and value. */
export function pairsOf(parent: Node): [Node, Node][] {
  const pairs: unknown = parent['lhs'];
  if (!Array.isArray(pairs)) return [];
  return pairs.flatMap((pair: unknown): [Node, Node][] => {
    const [key, value] = Array.isArray(pair) ? pair.filter(isNode) : [];
    return key !== undefined && value !== undefined ? [[key, value]] : [];
  });
}

/** A node's text value, such as a name or an operator. */
export const textOf = (node: Node): string => (typeof node['value'] === 'string' ? node['value'] : '');

/** Whether a node has no other fields than these: any other is a modifier that changes its meaning. */
export const hasOnly = (node: Node, fields: readonly string[]): boolean =>
  Object.keys(node).every(
    (field) =>
      field === 'type' || field === 'position' || fields.includes(field) || node[field] === undefined,
  );
