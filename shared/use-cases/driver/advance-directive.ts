import type { Directive } from '../../domain/directive/directive.ts';
import type { DirectiveEvent } from '../../domain/directive/event.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { write, type Stored } from '../store.ts';
import { Superseded, TryAgain } from './driver-errors.ts';

/** Commits one event of a directive's driver; throws Superseded or TryAgain when somebody else was first. */
export async function advanceDirective(
  deps: Pick<Dependencies, 'ledger' | 'clock'>,
  stored: Stored<'directive'>,
  epoch: number,
  next: Directive,
  event: DirectiveEvent,
): Promise<void> {
  const entry = { ...event, at: deps.clock.now(), actor: CLOCK_ACTOR.personId };
  const committed = await deps.ledger.commit({
    writes: [write('directive', stored.id, stored, next, entry, epoch)],
  });
  if (committed.outcome === 'SUPERSEDED') throw new Superseded(stored.id);
  if (committed.outcome !== 'COMMITTED') throw new TryAgain(`${stored.id}: ${committed.outcome}`);
}
