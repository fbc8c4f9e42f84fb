import { randomInt } from 'node:crypto';
import { isProvincial, mayOnDirective } from '../../domain/authorization.ts';
import type { Directive, DirectiveContent } from '../../domain/directive/directive.ts';
import { bytesOf } from '../../domain/directive/distribution-plan.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { actorName, type Actor } from '../actor.ts';
import { write } from '../store.ts';
import { receiptAnswer, transact, type Idempotency } from '../transact.ts';
import { notEntitled } from './directive-access.ts';
import type { DirectiveCommandDependencies, DirectiveOutcome } from './run-directive-command.ts';

export interface DraftRequest {
  readonly actor: Actor;
  readonly idempotency?: Idempotency | undefined;
}

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const newDirectiveId = (): string =>
  `d${Array.from({ length: 8 }, () => ID_LETTERS.charAt(randomInt(ID_LETTERS.length))).join('')}`;

/** Beyond this the ledger could not hold the record once copies and figures are added. */
const MOST_DRAFT_BYTES = 300_000;
export const guardDraftSize = (content: DirectiveContent): Refused | undefined =>
  bytesOf(content) > MOST_DRAFT_BYTES
    ? refuse(
        'INVALID',
        'Nội dung văn bản quá dài để lưu một lần; hãy chuyển phần chi tiết sang phụ lục đính kèm.',
        'content',
      )
    : undefined;

export const newDraft = (
  id: string,
  content: DirectiveContent,
  createdBy: string,
  createdAt: Instant,
): Directive => ({
  id,
  phase: 'DRAFT',
  content,
  createdAt,
  createdBy,
  notation: '',
  expectedAssignments: 0,
  batches: 0,
  copies: [],
  periodsOpened: 0,
});

/** A draft may be incomplete in every respect; `checkDirectiveById` says what is missing. */
export async function draftDirective(
  deps: DirectiveCommandDependencies,
  { actor, idempotency }: DraftRequest,
  { content }: { readonly content: DirectiveContent },
): Promise<DirectiveOutcome> {
  if (!mayOnDirective('DRAFT', actor.roles, isProvincial(actor.roles) ? ['PROVINCE'] : []))
    return notEntitled('DRAFT');
  const tooLarge = guardDraftSize(content);
  if (tooLarge) return tooLarge;
  return transact(deps, {
    answers: receiptAnswer,
    idempotency,
    // A taken id is a conflict, and the next attempt draws another one.
    decide: async () => {
      const id = newDirectiveId();
      const at = deps.clock.now();
      const draft = newDraft(id, content, actor.personId, at);
      const event = { type: 'DRAFTED', payload: {}, at, actor: actorName(actor) };
      return {
        outcome: 'CHANGE',
        writes: [write('directive', id, undefined, draft, event)],
        answer: { receipt: { id, version: 1, phase: draft.phase, at } },
      };
    },
  });
}
