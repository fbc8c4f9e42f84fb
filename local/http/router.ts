/** Which handler answers a method and a path. Literal segments win over parameters; a look-up costs one step a segment. */
import type { Method } from '../../shared/api-contract/route.ts';

export type Match<Target> =
  | {
      readonly outcome: 'FOUND';
      readonly target: Target;
      readonly params: { readonly [name: string]: string };
    }
  | { readonly outcome: 'OTHER_METHOD'; readonly allowed: readonly string[] }
  | { readonly outcome: 'UNKNOWN' }
  /** A segment that is not well-formed percent-encoding. */
  | { readonly outcome: 'MALFORMED' };

interface Leaf<Target> {
  readonly target: Target;
  readonly names: readonly string[];
}
interface Node<Target> {
  readonly literals: Map<string, Node<Target>>;
  parameter: Node<Target> | undefined;
  readonly leaves: Map<string, Leaf<Target>>;
}

const newNode = <Target>(): Node<Target> => ({
  literals: new Map(),
  parameter: undefined,
  leaves: new Map(),
});

function descend<Target>(node: Node<Target>, segment: string): Node<Target> {
  if (segment.startsWith('{')) return (node.parameter ??= newNode<Target>());
  const known = node.literals.get(segment);
  if (known !== undefined) return known;
  const made = newNode<Target>();
  node.literals.set(segment, made);
  return made;
}

function decoded(raw: readonly string[]): string[] | undefined {
  try {
    return raw.map((value) => (value.includes('%') ? decodeURIComponent(value) : value));
  } catch {
    return undefined;
  }
}

const NO_PARAMS: { readonly [name: string]: string } = {};

function matchOf<Target>({ target, names }: Leaf<Target>, raw: readonly string[]): Match<Target> {
  if (names.length === 0) return { outcome: 'FOUND', target, params: NO_PARAMS };
  const values = decoded(raw);
  if (values === undefined) return { outcome: 'MALFORMED' };
  return {
    outcome: 'FOUND',
    target,
    params: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
  };
}

export interface Router<Target> {
  find(method: string, path: string): Match<Target>;
}

/** Throws when two routes have the same method and path. */
export function createRouter<Target>(
  routes: readonly { readonly method: Method; readonly path: string; readonly target: Target }[],
): Router<Target> {
  const root = newNode<Target>();
  for (const { method, path, target } of routes) {
    const segments = path.split('/').slice(1);
    const node = segments.reduce(descend, root);
    const names = segments
      .filter((segment) => segment.startsWith('{'))
      .map((segment) => segment.slice(1, -1));
    if (node.leaves.has(method)) throw new Error(`Two routes answer ${method} ${path}`);
    node.leaves.set(method, { target, names });
  }
  return {
    find(method, path) {
      const raw: string[] = [];
      let node = root;
      for (const segment of path.split('/').slice(1)) {
        const literal = node.literals.get(segment);
        const next = literal ?? (segment === '' ? undefined : node.parameter);
        if (next === undefined) return { outcome: 'UNKNOWN' };
        if (literal === undefined) raw.push(segment);
        node = next;
      }
      const leaf = node.leaves.get(method);
      if (leaf !== undefined) return matchOf(leaf, raw);
      return node.leaves.size === 0
        ? { outcome: 'UNKNOWN' }
        : { outcome: 'OTHER_METHOD', allowed: [...node.leaves.keys()] };
    },
  };
}
