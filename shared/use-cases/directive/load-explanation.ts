import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Explanation } from '../../domain/assignment/content.ts';
import { assignmentEventSchema } from '../../domain/assignment/event.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { load } from '../store.ts';

/**
 * The unit's last answer to a request for explanation. Its event is found by its moment, perhaps in the story of the
 * assignment that this one was inherited from.
 */
export async function loadExplanation(
  ledger: Pick<Ledger, 'load' | 'events'>,
  { id, explanation, inheritedFrom }: Assignment,
): Promise<Explanation | undefined> {
  const answeredAt = explanation?.answeredAt;
  if (answeredAt === undefined) return undefined;
  const events = await ledger.events({ kind: 'assignment', id });
  const found = events.findLast(({ type, at }) => type === 'EXPLANATION_ANSWERED' && at === answeredAt);
  if (found !== undefined) {
    const event = assignmentEventSchema.parse({ type: found.type, payload: found.payload });
    return event.type === 'EXPLANATION_ANSWERED' ? event.payload.explanation : undefined;
  }
  const before = inheritedFrom === undefined ? undefined : await load(ledger, 'assignment', inheritedFrom);
  return before === undefined ? undefined : loadExplanation(ledger, before.body);
}
