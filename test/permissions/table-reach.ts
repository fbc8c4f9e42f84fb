/**
 * Which requests to the table the code of a function can reach, read from its bundle before it is made small: esbuild has
 * left out what nothing calls. A run shows what is used; this shows what might be, so that a right is not taken away from
 * a path that no run happened to take.
 *
 * The stores are reached only by the names under which the dependencies carry them; an index is named where it is asked.
 */
import ts from 'typescript';

/** As IAM names them; an index stands behind an @. */
export type TableRequest = string;

const COMMIT = ['PutItem', 'UpdateItem'];
const SETTLE = ['GetItem', 'PutItem'];
const OPEN = 'Query@open';

/** `<dependency>.<method>` and what the adapter asks of the table for it. */
const REQUESTS: Readonly<Record<string, readonly TableRequest[]>> = {
  'ledger.load': ['GetItem'],
  'ledger.event': ['GetItem'],
  'ledger.idempotentAnswer': ['GetItem'],
  'ledger.loadMany': ['BatchGetItem'],
  'ledger.events': ['Query'],
  'ledger.allKeys': ['Scan'],
  'ledger.commit': COMMIT,
  'ledger.claim': ['UpdateItem'],
  'runtime.verifyChain': ['GetItem', 'Query'],
  'mailStore.enqueue': ['PutItem'],
  'mailStore.find': ['GetItem'],
  'mailStore.sendAgain': SETTLE,
  'mailStore.settle': SETTLE,
  'mailStore.putBack': SETTLE,
  'mailStore.claimImmediate': [OPEN, ...SETTLE],
  'mailStore.claimDigest': [OPEN, ...SETTLE],
  'mailStore.digestPersons': [OPEN],
  'mailStore.digestsDue': [OPEN],
  'mailStore.staleClaims': [OPEN],
  'mailStore.list': ['Query@list', 'Query@unit'],
  'mailStore.linesOfDigest': ['GetItem'],
  'failedEvents.put': ['PutItem'],
  'failedEvents.find': ['GetItem'],
  'failedEvents.list': [OPEN],
  'failedEvents.remove': ['DeleteItem'],
  'workflow.park': ['PutItem'],
  'workflow.parked': ['GetItem'],
  'workflow.end': ['DeleteItem'],
  'runtime.upkeep': [OPEN, ...SETTLE],
};
/** The mail use cases call their store so. */
const ALIASES: Readonly<Record<string, string>> = { store: 'mailStore' };

const COMPOSITION = /^(functions\/runtime\/(compose-|absent-|environment)|shared\/adapters\/)/;
const FILE_LINE = /^\/\/ (\S+\.ts)$/gm;

function ownModules(bundle: string): readonly string[] {
  const starts = [...bundle.matchAll(FILE_LINE)];
  return starts.flatMap(({ index, 1: file = '' }, at) =>
    COMPOSITION.test(file) ? [] : [bundle.slice(index, starts[at + 1]?.index)],
  );
}

function ownerOf({ expression }: ts.PropertyAccessExpression): string {
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isIdentifier(expression)
      ? expression.text
      : '';
  return ALIASES[name] ?? name;
}

/** `index: "open"`, and the indexes of a choice between two. */
function indexesNamed(node: ts.Node): readonly string[] {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'index') return [];
  const found: string[] = [];
  const visit = (value: ts.Node): void => {
    if (ts.isStringLiteral(value)) found.push(`Query@${value.text}`);
    else if (ts.isConditionalExpression(value)) [value.whenTrue, value.whenFalse].forEach(visit);
  };
  visit(node.initializer);
  return found;
}

const known = new Map<string, ReadonlySet<TableRequest>>();

function requestsIn(module: string): ReadonlySet<TableRequest> {
  const before = known.get(module);
  if (before !== undefined) return before;
  const reached = new Set<TableRequest>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node))
      for (const one of REQUESTS[`${ownerOf(node)}.${node.name.text}`] ?? []) reached.add(one);
    for (const one of indexesNamed(node)) reached.add(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.mjs', module, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  known.set(module, reached);
  return reached;
}

export const tableRequestsOf = (bundle: string): ReadonlySet<TableRequest> =>
  new Set(ownModules(bundle).flatMap((module) => [...requestsIn(module)]));
