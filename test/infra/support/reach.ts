/**
 * Which parts the code of a function can reach, read from its bundle before it is made small: esbuild has left out the
 * functions that nothing calls, and names the file of everything that stays.
 *
 * Code can reach an adapter only by the name under which the dependencies carry it, so each mention of the name counts,
 * except one that plainly asks for something that needs no part.
 */
import ts from 'typescript';
import type { Part } from '../../../functions/runtime/parts.ts';

interface Dependency {
  readonly part: Part;
  /** What may be asked of it without the part. */
  readonly free: readonly string[];
}

const DEPENDENCIES: Readonly<Record<string, Dependency>> = {
  mailer: { part: 'mail', free: [] },
  upkeep: { part: 'mail', free: [] },
  // Asked of a function that does not carry the part, there are none to look after: their bucket empties itself.
  files: { part: 'files', free: ['unfinished'] },
  // The tokens of those that wait are in the table, which every function has.
  workflow: { part: 'drivers', free: ['park', 'parked', 'confirm'] },
  linkKeys: { part: 'links', free: [] },
};

/** Where adapters are made, with what they are made from; and the adapters. */
const COMPOSITION = /^(functions\/runtime\/(compose-|absent-|environment)|shared\/adapters\/)/;
const FILE_LINE = /^\/\/ (\S+\.ts)$/gm;

/** What stays of each of our own modules, without those that make adapters. */
function ownModules(bundle: string): readonly string[] {
  const starts = [...bundle.matchAll(FILE_LINE)];
  return starts.flatMap(({ index, 1: file = '' }, at) =>
    COMPOSITION.test(file) ? [] : [bundle.slice(index, starts[at + 1]?.index)],
  );
}

/** `{ mailer }` in a pattern only takes it out; what is then asked of it counts. */
const isTakingOut = ({ parent }: ts.Identifier): boolean =>
  ts.isBindingElement(parent) && parent.propertyName === undefined;

/** What is asked of the dependency at this mention; undefined when it is handed on or renamed. */
function askedOf(name: ts.Identifier): string | undefined {
  const isMember = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name;
  const mention: ts.Node = isMember ? name.parent : name;
  const { parent } = mention;
  return ts.isPropertyAccessExpression(parent) && parent.expression === mention
    ? parent.name.text
    : undefined;
}

/** Most modules are in many bundles, word for word. */
const known = new Map<string, ReadonlySet<Part>>();

function partsReachedIn(module: string): ReadonlySet<Part> {
  const before = known.get(module);
  if (before !== undefined) return before;
  const reached = new Set<Part>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && Object.hasOwn(DEPENDENCIES, node.text) && !isTakingOut(node)) {
      const { part, free } = DEPENDENCIES[node.text]!;
      const asked = askedOf(node);
      if (asked === undefined || !free.includes(asked)) reached.add(part);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.mjs', module, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  known.set(module, reached);
  return reached;
}

export const partsReachedBy = (bundle: string): ReadonlySet<Part> =>
  new Set(ownModules(bundle).flatMap((module) => [...partsReachedIn(module)]));
