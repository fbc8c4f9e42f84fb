/** The two sides of a replacement, written in one transaction: each directive names the other. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { DirectiveEvent } from '../../domain/directive/event.ts';
import { stepOf } from '../../domain/directive/transitions.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ledger, LedgerWrite } from '../../ports/ledger.ts';
import { actorName, type Actor } from '../actor.ts';
import { loadExisting, write } from '../store.ts';

export interface ReplacedBy {
  readonly replacedBy: string;
  readonly reason: string;
  readonly at: Instant;
  /** The person who replaces. */
  readonly by: string;
}
export interface Side {
  readonly outcome: 'DECIDED';
  readonly next: Directive;
  readonly event: DirectiveEvent;
}

/** The directive that ends; its open assignments are withdrawn afterwards by `withdrawOpenAssignments`. */
export function replaced(directive: Directive, { replacedBy, reason, at, by }: ReplacedBy): Side | Refused {
  const step = stepOf(directive, 'REPLACE');
  if (step.outcome === 'REFUSED') return step;
  return {
    outcome: 'DECIDED',
    next: { ...directive, phase: step.phase, ending: { at, by, note: reason, replacedBy } },
    event: { type: 'REPLACED', payload: { reason, by: replacedBy } },
  };
}

export const replacing = (directive: Directive, directiveId: string): Directive => ({
  ...directive,
  replaces: [...(directive.replaces ?? []), directiveId],
});

/** Who issues a draft that replaces another directive ends that one with it. */
export async function endReplaced(
  ledger: Pick<Ledger, 'load'>,
  { id, content, notation }: Directive,
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
): Promise<readonly LedgerWrite[] | Refused> {
  const { replacesDirectiveId } = content;
  if (replacesDirectiveId === undefined) return [];
  const old = await loadExisting(ledger, 'directive', replacesDirectiveId);
  const reason = `Được thay thế bằng văn bản ${notation}.`;
  const ended = replaced(old.body, { replacedBy: id, reason, at, by: actor.personId });
  if (ended.outcome === 'REFUSED') return ended;
  const event = { ...ended.event, at, actor: actorName(actor) };
  return [write('directive', old.id, old, ended.next, event)];
}
