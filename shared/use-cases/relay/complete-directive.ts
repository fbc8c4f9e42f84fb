/** The last assignment was closed: the directive waits to be closed by a person. */
import { nextPeriodOf } from '../../domain/directive/standing.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, write } from '../store.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;

export async function hasOpenAssignments(
  deps: Pick<Dependencies, 'ledger'>,
  directiveId: string,
): Promise<boolean> {
  const page = await deps.ledger.query({ index: 'open', partition: `open#${directiveId}`, limit: 1 });
  return page.items.length > 0;
}

/** Does nothing while an assignment is open or a period is still to come; a lost race is repaired by the sweeper. */
export async function completeDirective(deps: Deps, directiveId: string): Promise<void> {
  if (await hasOpenAssignments(deps, directiveId)) return;
  const stored = await load(deps.ledger, 'directive', directiveId);
  if (stored?.body.phase !== 'IN_FORCE' || stored.body.completedAt !== undefined) return;
  const { calendar } = await loadReference(deps.ledger);
  if (nextPeriodOf(stored.body, calendar) !== undefined) return;
  const at = deps.clock.now();
  const payload = { assignments: stored.body.expectedAssignments };
  const event = { type: 'COMPLETED', at, actor: CLOCK_ACTOR.personId, payload };
  await deps.ledger.commit({
    writes: [write('directive', directiveId, stored, { ...stored.body, completedAt: at }, event)],
  });
}
