import { stepOf } from '../../domain/directive/transitions.ts';
import {
  runDirectiveCommand,
  type DirectiveCommandDependencies,
  type DirectiveOutcome,
  type DirectiveRequest,
} from './run-directive-command.ts';

/** A draft that will not be issued; it stays on record with the reason. */
export const discardDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  { reason }: { readonly reason: string },
): Promise<DirectiveOutcome> =>
  runDirectiveCommand(deps, 'DISCARD', request, ({ body }, now) => {
    const step = stepOf(body, 'DISCARD');
    if (step.outcome === 'REFUSED') return step;
    const ending = { at: now, by: request.actor.personId, note: reason };
    return {
      outcome: 'DECIDED',
      next: { ...body, phase: step.phase, ending },
      event: { type: 'DISCARDED', payload: { reason } },
      more: {},
    };
  });
