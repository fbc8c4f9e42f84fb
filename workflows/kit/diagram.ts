/** Mermaid pictures of state machines, drawn from the definition that is deployed. */
import { isWait, type AslGraph, type AslState } from './asl.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly dotted: boolean;
}

/** Errors that nearly every state catches alike: said in one sentence beside the picture instead of drawn. */
const UNDRAWN = new Set(['Moved', 'Superseded']);
const ERROR_LABELS: Readonly<Record<string, string>> = {
  'States.Timeout': 'milestone',
  DeadlinePassed: 'deadline passed',
};

/** `{% $states.input.phase = 'AWAITING_PLAN' and $states.input.overdue %}` reads `AWAITING_PLAN and overdue`. */
const conditionText = (condition: string): string =>
  condition
    .replace(/^\{%\s*|\s*%\}$/g, '')
    .replace(/\$states\.input\.phase = /g, '')
    .replaceAll('$states.input.', '')
    .replaceAll("'", '');

function* edgesOf(name: string, state: AslState): Generator<Edge> {
  const solid = (to: string, label = ''): Edge => ({ from: name, to, label, dotted: false });
  for (const { Condition, Next } of state.Choices) yield solid(Next, conditionText(Condition));
  if (state.Default !== undefined) yield solid(state.Default, 'otherwise');
  if (state.Next !== undefined) yield solid(state.Next);
  for (const { ErrorEquals, Next } of state.Catch) {
    const drawn = ErrorEquals.filter((error) => !UNDRAWN.has(error));
    const label = drawn.map((error) => ERROR_LABELS[error] ?? error).join(', ');
    if (drawn.length > 0) yield { from: name, to: Next, label, dotted: true };
  }
}

function shapeOf(name: string, state: AslState): string {
  switch (state.Type) {
    case 'Choice':
      return `{"${name}"}`;
    case 'Succeed':
    case 'Fail':
      return `(["${name}"])`;
    case 'Map':
      return `[["${name}:<br/>${state.ItemProcessor?.StartAt ?? ''}, for each batch"]]`;
    case 'Task':
    case 'Pass':
    case 'Wait':
      return isWait(state) ? `("${name}")` : `["${name}"]`;
  }
}

const classOf = (state: AslState): string => {
  if (isWait(state)) return ':::wait';
  return state.Type === 'Succeed' || state.Type === 'Fail' ? ':::last' : '';
};

const CLASSES = ['classDef wait stroke-width:3px', 'classDef last stroke-dasharray:4'];

class Picture {
  readonly #ids = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  id(name: string): string {
    const known = this.#ids.get(name) ?? `${this.#prefix}${this.#ids.size}`;
    this.#ids.set(name, known);
    return known;
  }
  node = (name: string, state: AslState): string =>
    `${this.id(name)}${shapeOf(name, state)}${classOf(state)}`;
  edge({ from, to, label, dotted }: Edge): string {
    const text = label === '' ? '' : `|${label}|`;
    return `${this.id(from)} ${dotted ? '-.->' : '-->'}${text} ${this.id(to)}`;
  }
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The whole machine. */
export function diagramOf(graph: AslGraph): string {
  const picture = new Picture('s');
  const states = Object.entries(graph.States);
  const edges = states.flatMap(([name, state]) => [...edgesOf(name, state)]);
  const nodes = states.map(([name, state]) => picture.node(name, state));
  return [
    'flowchart TD',
    ...indented([...nodes, ...edges.map((edge) => picture.edge(edge)), ...CLASSES]),
  ].join('\n');
}

export interface OverviewPart {
  readonly title: string;
  readonly graph: AslGraph;
  /** The first state of the happy path. */
  readonly from: string;
}

const dottedEdgesOf = (name: string, state: AslState | undefined): Edge[] =>
  state === undefined ? [] : [...edgesOf(name, state)].filter(({ dotted }) => dotted);

/** The happy path from a state to the end, and beside each wait what its milestone does. */
function* storyOf({ graph, from }: OverviewPart): Generator<Edge> {
  const visited = new Set<string>();
  for (let name: string | undefined = from; name !== undefined && !visited.has(name);) {
    visited.add(name);
    const state: AslState | undefined = graph.States[name];
    if (state === undefined) throw new Error(`No state is named ${name}`);
    for (const edge of edgesOf(name, state)) {
      yield edge;
      // One step aside: what the milestone leads to when the deadline has passed.
      if (edge.dotted) yield* dottedEdgesOf(edge.to, graph.States[edge.to]);
    }
    name = state.Next;
  }
}

function partOf(part: OverviewPart, index: number): string[] {
  const picture = new Picture(`p${index}s`);
  const edges = [...storyOf(part)];
  const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const nodes = names.flatMap((name) => {
    const state = part.graph.States[name];
    return state === undefined ? [] : [picture.node(name, state)];
  });
  const lines = [...nodes, ...edges.map((edge) => picture.edge(edge))];
  return [`subgraph p${index}["${part.title}"]`, ...indented(['direction LR', ...lines]), 'end'];
}

/** The happy paths of several machines, one below the other. */
export function overviewOf(parts: readonly OverviewPart[]): string {
  const bodies = parts.flatMap(partOf);
  const links = parts.slice(1).map((_, index) => `p${index} -->|one for each unit| p${index + 1}`);
  return ['flowchart TD', ...indented([...bodies, ...links, ...CLASSES])].join('\n');
}

/** Puts a picture between the markers of a text. */
export function withDiagram(text: string, marker: string, diagram: string): string {
  const begin = `<!-- ${marker}: generated by npm run diagrams -->`;
  const end = `<!-- end of ${marker} -->`;
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The text has no place for ${marker}`);
  return `${before}${begin}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n${end}${after}`;
}
