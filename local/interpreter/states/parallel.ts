/** Parallel runs several graphs side by side, and yields the list of their outputs. */
import { parseEffect } from '../effect.ts';
import { Fields } from '../fields.ts';
import { HANDLER_FIELDS, parseHandlers } from '../handlers.ts';
import type { Loading, State } from '../machine.ts';
import type { Place } from '../place.ts';
import { parseTemplate } from '../template.ts';
import { COMMON_FIELDS, nextOf, surroundingsOf } from './common.ts';

const FIELDS = ['Next', 'End', 'Branches', 'Arguments', 'Output', 'Assign'];

export function parseParallel(name: string, value: unknown, place: Place, loading: Loading): State {
  const fields = new Fields(value, place, [...COMMON_FIELDS, ...FIELDS, ...HANDLER_FIELDS]);
  const surroundings = surroundingsOf(loading);
  const graphs = fields.list('Branches').map((branch) => {
    return loading.loadGraph(branch.value, branch.place, loading.variables, ['StartAt', 'States', 'Comment']);
  });
  if (graphs.length === 0) fields.at('Branches').refuse('must hold at least one branch');
  const argument = fields.get('Arguments') ?? '{% $states.input %}';
  const input = parseTemplate(argument, fields.at('Arguments'), surroundings);
  return {
    name,
    type: 'Parallel',
    next: nextOf(fields),
    effect: parseEffect(fields, surroundingsOf(loading, 'result')),
    handlers: parseHandlers(fields, surroundings),
    start: (frame, engine) =>
      engine.evaluate(
        frame,
        () => input(engine.scopeOf(frame)),
        (found) => {
          const branches = graphs.map((graph) => ({ graph, input: found }));
          engine.fanOut(frame, branches, branches.length);
        },
      ),
  };
}
