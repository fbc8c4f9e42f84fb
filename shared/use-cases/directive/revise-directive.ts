import type { DirectiveContent } from '../../domain/directive/directive.ts';
import { stepOf } from '../../domain/directive/transitions.ts';
import { guardDraftSize } from './draft-directive.ts';
import {
  runDirectiveCommand,
  type DirectiveCommandDependencies,
  type DirectiveOutcome,
  type DirectiveRequest,
} from './run-directive-command.ts';

/** Only a draft is revised; what was issued is corrected by another document, or replaced. */
export const reviseDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  { content }: { readonly content: DirectiveContent },
): Promise<DirectiveOutcome> =>
  runDirectiveCommand(deps, 'REVISE', request, ({ body }) => {
    const step = stepOf(body, 'REVISE');
    if (step.outcome === 'REFUSED') return step;
    return (
      guardDraftSize(content) ?? {
        outcome: 'DECIDED',
        next: { ...body, content },
        event: { type: 'REVISED', payload: {} },
        more: {},
      }
    );
  });
