/** The last assignment was closed: the directive waits to be closed by a person. */
import { isOpen } from '../../domain/assignment/phase.ts';
import { nextPeriodOf } from '../../domain/directive/standing.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, write } from '../store.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;

/** Of a directive, an assignment that was open when last looked for: while it still is, none need be searched. */
const seenOpen = new WeakMap<Deps['ledger'], Map<string, string>>();

function seenIn(ledger: Deps['ledger']): Map<string, string> {
  const known = seenOpen.get(ledger) ?? new Map<string, string>();
  seenOpen.set(ledger, known);
  return known;
}

async function isStillOpen({ ledger }: Pick<Deps, 'ledger'>, id: string): Promise<boolean> {
  const stored = await load(ledger, 'assignment', id);
  return stored !== undefined && isOpen(stored.body.phase);
}

export async function hasOpenAssignments(deps: Pick<Deps, 'ledger'>, directiveId: string): Promise<boolean> {
  const seen = seenIn(deps.ledger);
  const before = seen.get(directiveId);
  if (before !== undefined && (await isStillOpen(deps, before))) return true;
  const partition = `open#${directiveId}`;
  // The last one: people answer more or less from the first on, so it is likely to stay open for long.
  const page = await deps.ledger.query({ index: 'open', partition, descending: true, limit: 1 });
  const [found] = page.items;
  if (found === undefined) seen.delete(directiveId);
  else seen.set(directiveId, found.id);
  return found !== undefined;
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
