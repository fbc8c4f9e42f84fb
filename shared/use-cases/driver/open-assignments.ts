/** Opens the assignments of one batch and starts a driver for each; run twice, it changes nothing the second time. */
import { openAssignment, type OpeningBundle } from '../../domain/assignment/open.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { withdrawOpenAssignments } from '../directive/withdraw-open-assignments.ts';
import type { Distribution } from '../../domain/records.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference, type Reference } from '../reference.ts';
import { load, loadExisting, write, type Stored } from '../store.ts';
import { TryAgain } from './driver-errors.ts';
import { positionOf } from './position.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>;

/** A whole batch: enough to fill group commits; a Lambda's client queues what exceeds its sockets. */
const AT_ONCE = 200;

async function openOne(
  deps: Deps,
  directive: Stored<'directive'>,
  distribution: Distribution,
  bundle: OpeningBundle,
  reference: Reference,
): Promise<void> {
  const now = deps.clock.now();
  const opened = openAssignment(directive.body, bundle, now, reference.calendar, distribution.period);
  const epoch = deps.workflow.nextEpoch(0);
  const event = {
    type: 'OPENED',
    at: now,
    actor: CLOCK_ACTOR.personId,
    payload: { reportDueDay: opened.duties.REPORT.dueDay },
  };
  const committed = await deps.ledger.commit({
    writes: [write('assignment', opened.id, undefined, opened, event, epoch)],
  });
  if (committed.outcome === 'COMMITTED') {
    await deps.workflow.start('unit-assignment', opened.id, epoch, positionOf(opened, epoch, reference, now));
    return;
  }
  const existing = await load(deps.ledger, 'assignment', opened.id);
  if (existing === undefined) throw new TryAgain(`${opened.id} was not opened: ${committed.outcome}`);
  // On one machine the drivers of this start are newer than the record's epoch: theirs is the one to start, once.
  const newest = Math.max(existing.epoch, epoch);
  const position = positionOf(existing.body, newest, reference, now);
  await deps.workflow.start('unit-assignment', existing.id, newest, position);
}

const isEnded = ({ phase }: Directive): boolean => phase !== 'DISTRIBUTING' && phase !== 'IN_FORCE';

export async function openAssignments(
  deps: Deps,
  { directiveId, batch }: { readonly directiveId: string; readonly batch: string },
): Promise<{ readonly opened: number }> {
  const [directive, distribution, reference] = await Promise.all([
    loadExisting(deps.ledger, 'directive', directiveId),
    loadExisting(deps.ledger, 'distribution', batch),
    loadReference(deps.ledger),
  ]);
  if (isEnded(directive.body)) return { opened: 0 };
  const { bundles } = distribution.body;
  for (let start = 0; start < bundles.length; start += AT_ONCE) {
    const together = bundles.slice(start, start + AT_ONCE);
    await Promise.all(
      together.map((bundle) => openOne(deps, directive, distribution.body, bundle, reference)),
    );
  }
  await withdrawIfEnded(deps, directiveId);
  return { opened: bundles.length };
}

/** A recall may come between two batches, or within one: what was opened after it is withdrawn like the rest. */
async function withdrawIfEnded(deps: Deps, directiveId: string): Promise<void> {
  const { body } = await loadExisting(deps.ledger, 'directive', directiveId);
  if (isEnded(body)) await withdrawOpenAssignments(deps, directiveId);
}
