import { stepOf } from '../../domain/directive/transitions.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { load } from '../store.ts';
import { isUnissued } from './directive-access.ts';
import {
  runDirectiveCommand,
  type DirectiveCommandDependencies,
  type DirectiveOutcome,
  type DirectiveRequest,
} from './run-directive-command.ts';

export interface Replacement {
  readonly replacedBy: string;
  readonly reason: string;
}

/** What replaces a document is a document in force of the same kind (Decree 30/2020, article 18). */
async function guardReplacement(
  { ledger }: DirectiveCommandDependencies,
  directiveId: string,
  { replacedBy }: Replacement,
  type: string,
): Promise<Refused | undefined> {
  if (replacedBy === directiveId) return refuse('INVALID', 'Văn bản không tự thay thế mình.', 'replacedBy');
  const other = await load(ledger, 'directive', replacedBy);
  if (other === undefined) return refuse('INVALID', 'Không tìm thấy văn bản thay thế.', 'replacedBy');
  if (isUnissued(other.body))
    return refuse('INVALID', 'Văn bản thay thế chưa được ban hành; hãy ban hành trước.', 'replacedBy');
  if (other.body.phase === 'RECALLED' || other.body.phase === 'REPLACED')
    return refuse('INVALID', 'Văn bản thay thế không còn hiệu lực.', 'replacedBy');
  return other.body.content.type === type
    ? undefined
    : refuse('INVALID', 'Văn bản thay thế phải cùng loại với văn bản bị thay thế.', 'replacedBy');
}

/** Thay thế: the directive ends at once; its open assignments are withdrawn afterwards. */
export const replaceDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  replacement: Replacement,
): Promise<DirectiveOutcome> =>
  runDirectiveCommand(deps, 'REPLACE', request, async ({ body }, now) => {
    const step = stepOf(body, 'REPLACE');
    if (step.outcome === 'REFUSED') return step;
    const refused = await guardReplacement(deps, request.directiveId, replacement, body.content.type);
    if (refused) return refused;
    const { replacedBy, reason } = replacement;
    const ending = { at: now, by: request.actor.personId, note: reason, replacedBy };
    return {
      outcome: 'DECIDED',
      next: { ...body, phase: step.phase, ending },
      event: { type: 'REPLACED', payload: { reason, by: replacedBy } },
      more: {},
    };
  });
