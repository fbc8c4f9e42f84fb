/** A map runs the same states for every item of a list (INLINE only), and yields the list of their outputs. */
import { parseEffect } from '../effect.ts';
import type { Engine } from '../engine.ts';
import type { Eventually } from '../eventually.ts';
import { allOf, andThen } from '../eventually.ts';
import { Fields } from '../fields.ts';
import type { Frame } from '../frame.ts';
import { HANDLER_FIELDS, parseHandlers } from '../handlers.ts';
import type { Json } from '../json.ts';
import type { Graph, Loading, State } from '../machine.ts';
import type { Place } from '../place.ts';
import type { Scope } from '../scope.ts';
import { StateError } from '../state-error.ts';
import type { Template } from '../template.ts';
import { parseNumber, parseTemplate } from '../template.ts';
import { COMMON_FIELDS, nextOf, surroundingsOf } from './common.ts';

const FIELDS = [
  'Next',
  'End',
  'Items',
  'ItemSelector',
  'ItemProcessor',
  'MaxConcurrency',
  'Output',
  'Assign',
];
/** AWS runs at most so many iterations of an inline map at a time, also where MaxConcurrency is 0 (no bound). */
const INLINE_CONCURRENCY = 40;

interface MapState {
  readonly items: Template;
  readonly selector: Template | undefined;
  readonly concurrency: (scope: Scope) => Eventually<number>;
  readonly graph: Graph;
}

export function parseMap(name: string, value: unknown, place: Place, loading: Loading): State {
  const fields = new Fields(value, place, [...COMMON_FIELDS, ...FIELDS, ...HANDLER_FIELDS]);
  const surroundings = surroundingsOf(loading);
  const range = { min: 0, max: Number.MAX_SAFE_INTEGER };
  const map: MapState = {
    items: parseTemplate(fields.get('Items') ?? '{% $states.input %}', fields.at('Items'), surroundings),
    selector: fields.has('ItemSelector')
      ? parseTemplate(fields.get('ItemSelector'), fields.at('ItemSelector'), surroundings)
      : undefined,
    concurrency: parseNumber(
      fields.get('MaxConcurrency') ?? 0,
      fields.at('MaxConcurrency'),
      surroundings,
      range,
    ),
    graph: parseProcessor(fields, loading),
  };
  return {
    name,
    type: 'Map',
    next: nextOf(fields),
    effect: parseEffect(fields, surroundingsOf(loading, 'result')),
    handlers: parseHandlers(fields, surroundings),
    start: (frame, engine) => start(map, frame, engine),
  };
}

function parseProcessor(fields: Fields, loading: Loading): Graph {
  const known = ['ProcessorConfig', 'StartAt', 'States', 'Comment'];
  const processor = new Fields(fields.get('ItemProcessor'), fields.at('ItemProcessor'), known);
  if (processor.has('ProcessorConfig')) {
    const config = new Fields(processor.get('ProcessorConfig'), processor.at('ProcessorConfig'), ['Mode']);
    config.oneOf('Mode', ['INLINE']);
  }
  return loading.loadGraph(fields.get('ItemProcessor'), fields.at('ItemProcessor'), loading.variables, known);
}

function start(map: MapState, frame: Frame, engine: Engine): void {
  const scope = engine.scopeOf(frame);
  engine.evaluate(
    frame,
    () =>
      andThen(map.concurrency(scope), (concurrency) =>
        andThen(map.items(scope), (items) =>
          andThen(selectInputs(map, listOf(items), frame, engine), (inputs) => ({
            concurrency,
            items,
            inputs,
          })),
        ),
      ),
    ({ concurrency, items, inputs }) => {
      const values = listOf(items);
      const branches = inputs.map((input, index) => {
        return { graph: map.graph, input, item: { index, value: values[index] ?? null } };
      });
      engine.fanOut(frame, branches, Math.min(concurrency || INLINE_CONCURRENCY, INLINE_CONCURRENCY));
    },
  );
}

function listOf(items: Json): Json[] {
  if (Array.isArray(items)) return items;
  throw new StateError('States.QueryEvaluationError', 'The items of a map must be a list');
}

function selectInputs(
  { selector }: MapState,
  items: Json[],
  frame: Frame,
  engine: Engine,
): Eventually<Json[]> {
  if (selector === undefined) return items;
  return allOf(
    items.map((value, index) => selector(engine.scopeOf(frame, undefined, undefined, { index, value }))),
  );
}
