import { refuse, type Refused } from '../../domain/outcome.ts';
import { actorName } from '../actor.ts';
import { load, write, type Stored } from '../store.ts';
import { isUnissued } from './directive-access.ts';
import { replaced, replacing } from './replacement.ts';
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

const refused = (message: string): Refused => refuse('INVALID', message, 'replacedBy');

/** What replaces a document is a document in force of the same kind (Decree 30/2020, article 18). */
async function loadReplacement(
  { ledger }: DirectiveCommandDependencies,
  directiveId: string,
  { replacedBy }: Replacement,
  type: string,
): Promise<Stored<'directive'> | Refused> {
  if (replacedBy === directiveId) return refused('Văn bản không tự thay thế mình.');
  const other = await load(ledger, 'directive', replacedBy);
  if (other === undefined) return refused('Không tìm thấy văn bản thay thế.');
  if (isUnissued(other.body)) return refused('Văn bản thay thế chưa được ban hành; hãy ban hành trước.');
  if (other.body.phase === 'RECALLED' || other.body.phase === 'REPLACED')
    return refused('Văn bản thay thế không còn hiệu lực.');
  return other.body.content.type === type
    ? other
    : refused('Văn bản thay thế phải cùng loại với văn bản bị thay thế.');
}

/** Thay thế: the directive ends at once, and the one that takes its place names it. */
export const replaceDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  replacement: Replacement,
): Promise<DirectiveOutcome> =>
  runDirectiveCommand(deps, 'REPLACE', request, async ({ id, body }, at) => {
    const { personId: by } = request.actor;
    const ended = replaced(body, { ...replacement, at, by });
    if (ended.outcome === 'REFUSED') return ended;
    const other = await loadReplacement(deps, id, replacement, body.content.type);
    if ('outcome' in other) return other;
    const payload = { directiveId: id, reason: replacement.reason };
    const event = { type: 'REPLACES', payload, at, actor: actorName(request.actor) };
    return {
      ...ended,
      writes: [write('directive', other.id, other, replacing(other.body, id), event)],
      more: {},
    };
  });
