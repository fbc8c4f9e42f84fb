/**
 * At every start the drivers of all open records are started anew from the records. No claim is written: the epoch of
 * this start is above every epoch of an earlier process, and no earlier process is alive.
 */
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { directivePositionOf } from '../../shared/use-cases/driver/directive-position.ts';
import { positionOf } from '../../shared/use-cases/driver/position.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { queryAll } from '../../shared/use-cases/store.ts';
import type { Activity } from '../clock/clock.ts';

/** Drivers reach their waits while their records are still at hand, and requests get their turn. */
const STARTS_PER_TURN = 100;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function resumeDrivers(
  deps: Dependencies,
  time: Activity,
): Promise<{ readonly drivers: number }> {
  time.busy();
  try {
    return await startAll(deps);
  } finally {
    time.idle();
  }
}

async function startAll({ ledger, workflow, clock }: Dependencies): Promise<{ readonly drivers: number }> {
  const calendarExists = await ledger.load({ kind: 'calendar', id: 'vn' });
  if (calendarExists === undefined) return { drivers: 0 };
  const reference = await loadReference(ledger);
  const epoch = workflow.nextEpoch(0);
  const now = clock.now();
  let drivers = 0;
  for await (const directive of queryAll(ledger, 'directive', {
    index: 'open',
    partition: 'open-directives',
  })) {
    const position = directivePositionOf(directive.body, epoch, reference, now);
    await workflow.start('directive-lifecycle', directive.id, epoch, position);
    drivers += 1;
    const open = queryAll(ledger, 'assignment', { index: 'open', partition: `open#${directive.id}` });
    for await (const { id, body } of open) {
      await workflow.start('unit-assignment', id, epoch, positionOf(body, epoch, reference, now));
      drivers += 1;
      if (drivers % STARTS_PER_TURN === 0) await turn();
    }
  }
  return { drivers };
}
