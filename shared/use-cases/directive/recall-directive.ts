import { stepOf } from '../../domain/directive/transitions.ts';
import {
  runDirectiveCommand,
  type DirectiveCommandDependencies,
  type DirectiveOutcome,
  type DirectiveRequest,
} from './run-directive-command.ts';

/** Thu hồi: the directive ends at once; its open assignments are withdrawn afterwards by `withdrawOpenAssignments`. */
export const recallDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  { reason }: { readonly reason: string },
): Promise<DirectiveOutcome> =>
  runDirectiveCommand(deps, 'RECALL', request, ({ body }, now) => {
    const step = stepOf(body, 'RECALL');
    if (step.outcome === 'REFUSED') return step;
    const ending = { at: now, by: request.actor.personId, note: reason };
    return {
      outcome: 'DECIDED',
      next: { ...body, phase: step.phase, ending },
      event: { type: 'RECALLED', payload: { reason } },
      more: {},
    };
  });
