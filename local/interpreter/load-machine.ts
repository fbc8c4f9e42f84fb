/**
 * Loads a state machine definition in Amazon States Language (JSONata) as CDK synthesizes it. What the interpreter does
 * not run is refused here, with machine, state and field: nothing is ignored in silence.
 */
import { Fields } from './fields.ts';
import { isRecord } from './json.ts';
import type { Graph, Loading, Machine, ResolveFunction, State } from './machine.ts';
import { Place } from './place.ts';
import { LONGEST_SECONDS } from './states/common.ts';
import { parseChoice } from './states/choice.ts';
import { parseFail } from './states/fail.ts';
import { parseMap } from './states/map.ts';
import { parseParallel } from './states/parallel.ts';
import { parsePass, parseSucceed } from './states/pass.ts';
import { parseTask } from './states/task.ts';
import { parseWait } from './states/wait.ts';

type ParseState = (name: string, value: unknown, place: Place, loading: Loading) => State;

const parsers: ReadonlyMap<unknown, ParseState> = new Map<unknown, ParseState>([
  ['Task', parseTask],
  ['Choice', parseChoice],
  ['Map', parseMap],
  ['Parallel', parseParallel],
  ['Pass', parsePass],
  ['Wait', parseWait],
  ['Succeed', parseSucceed],
  ['Fail', parseFail],
]);

const MACHINE_FIELDS = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'];

/**
 * @param definition the parsed JSON, CloudFormation intrinsics already resolved
 * @throws UnsupportedDefinition naming machine, state and field
 */
export function loadMachine(name: string, definition: unknown, resolveFunction: ResolveFunction): Machine {
  const place = new Place(name);
  const fields = new Fields(definition, place, MACHINE_FIELDS);
  if (fields.get('QueryLanguage') !== 'JSONata') fields.at('QueryLanguage').refuse('must be JSONata');
  fields.oneOf('Version', ['1.0']);
  const loadGraph: Loading['loadGraph'] = (value, where, outer, known) =>
    parseGraph(new Fields(value, where, known), outer, { resolveFunction, loadGraph });
  const graph = loadGraph(definition, place, new Set(), MACHINE_FIELDS);
  const timeoutSeconds = fields.has('TimeoutSeconds')
    ? fields.number('TimeoutSeconds', 0, { min: 1, max: LONGEST_SECONDS })
    : undefined;
  return { ...graph, name, timeoutSeconds };
}

function parseGraph(fields: Fields, outer: ReadonlySet<string>, rest: Omit<Loading, 'variables'>): Graph {
  const entries = fields.entries('States');
  const assigned = entries.flatMap(({ value }) => assignedIn(value));
  const hidden = assigned.find((name) => outer.has(name));
  // AWS refuses it too: a reader could not tell which of the two a name means.
  if (hidden !== undefined)
    fields.at('States').refuse(`assigns $${hidden}, which is assigned around it as well`);
  const loading: Loading = { ...rest, variables: new Set([...outer, ...assigned]) };
  const states = new Map<string, State>();
  for (const { name, value } of entries) {
    states.set(name, parseState(name, value, fields.place.inState(name), loading));
  }
  const startAt = states.get(fields.text('StartAt')) ?? fields.at('StartAt').refuse('names no state');
  for (const { name, value } of entries) checkTargets(value, fields.place.inState(name), states);
  return { startAt, states, assignsVariables: assigned.length > 0 };
}

function parseState(name: string, value: unknown, place: Place, loading: Loading): State {
  if (!isRecord(value)) return place.refuse('must be an object');
  const type = value['Type'];
  const parse = parsers.get(type) ?? place.at('Type').refuse(`${JSON.stringify(type)} is not supported`);
  if ((value['QueryLanguage'] ?? 'JSONata') !== 'JSONata')
    place.at('QueryLanguage').refuse('must be JSONata');
  return parse(name, value, place, loading);
}

/** The state itself, its choice rules and its catchers: each may assign variables and name a next state. */
function* stepsOf(value: unknown, place: Place): Generator<{ step: Record<string, unknown>; place: Place }> {
  if (!isRecord(value)) return;
  yield { step: value, place };
  for (const field of ['Choices', 'Catch']) {
    const list: unknown = value[field];
    if (!Array.isArray(list)) continue;
    for (const [index, step] of list.entries())
      if (isRecord(step)) yield { step, place: place.at(field).at(index) };
  }
}

const assignedIn = (value: unknown): string[] =>
  [...stepsOf(value, new Place(''))].flatMap(({ step }) =>
    isRecord(step['Assign']) ? Object.keys(step['Assign']) : [],
  );

function checkTargets(value: unknown, place: Place, states: ReadonlyMap<string, State>): void {
  for (const { step, place: where } of stepsOf(value, place)) {
    for (const field of ['Next', 'Default']) {
      const target = step[field];
      if (typeof target === 'string' && !states.has(target))
        where.at(field).refuse(`names no state: "${target}"`);
    }
  }
}
