/**
 * A recurring obligation: one more assignment per unit when a period begins. Written so that a crash at any point is
 * mended by running it again: distributions, then assignments, then the directive.
 */
import { actionUnits, bundlesOf, recurringOf } from '../../domain/directive/expand.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import {
  inRecurrence,
  nextPeriodOf,
  periodHasBegun,
  PERIOD_BUNDLES_FROM,
  type ScheduledPeriod,
} from '../../domain/directive/standing.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import type { Distribution } from '../../domain/records.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import { advanceDirective } from './advance-directive.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, queryAll, write, type Stored } from '../store.ts';
import { openAssignments } from './open-assignments.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'workflow'>;
const UNITS_PER_BATCH = 200;

function bundlesOfPeriod(
  directive: Directive,
  period: ScheduledPeriod,
  units: readonly Unit[],
  today: CalendarDay,
) {
  const { content, periodsOpened } = directive;
  return actionUnits(content, units, today).flatMap((unit): Distribution['bundles'] => {
    const obligations = recurringOf(content, unit)
      .filter(({ recurrence }) => inRecurrence(recurrence, period.recurrenceKey))
      .map(({ clauseId, product, role }) => ({ clauseId, product, role }));
    if (obligations.length === 0) return [];
    // A unit whose only duties are recurring acknowledges with its first period.
    const first = periodsOpened === 0 && bundlesOf(content, unit).length === 0;
    const term = { kind: 'FIXED_DAY', day: period.dueDay } as const;
    return [{ unitId: unit.id, bundle: PERIOD_BUNDLES_FROM + periodsOpened + 1, first, term, obligations }];
  });
}

async function writeDistribution(deps: Deps, distribution: Distribution): Promise<void> {
  if ((await load(deps.ledger, 'distribution', distribution.id)) !== undefined) return;
  const event = {
    type: 'DISTRIBUTION_PLANNED',
    at: deps.clock.now(),
    actor: CLOCK_ACTOR.personId,
    payload: {},
  };
  await deps.ledger.commit({
    writes: [write('distribution', distribution.id, undefined, distribution, event)],
  });
}

export async function openNextPeriod(deps: Deps, stored: Stored<'directive'>, epoch: number): Promise<void> {
  // Recalled or replaced since this driver was woken: nothing more is opened, and nothing more is expected.
  if (stored.body.phase !== 'IN_FORCE') return;
  const { calendar } = await loadReference(deps.ledger);
  const today = localDayOf(deps.clock.now());
  const period = nextPeriodOf(stored.body, calendar);
  // A swap announced during the wait may have made today a day off; the next wait then ends on a working morning.
  if (period === undefined || !periodHasBegun(period, today) || !calendar.isWorkingDay(today)) return;
  const index = stored.body.periodsOpened + 1;
  const units: Unit[] = [];
  for await (const { body } of queryAll(deps.ledger, 'unit', { index: 'list', partition: 'units' }))
    units.push(body);
  const bundles = bundlesOfPeriod(stored.body, period, units, today);
  for (let start = 0; start * UNITS_PER_BATCH < bundles.length; start += 1) {
    const id = `${stored.id}-p${index}-${start}`;
    const part = bundles.slice(start * UNITS_PER_BATCH, (start + 1) * UNITS_PER_BATCH);
    const { code, end, dueWorkingDaysAfter } = period;
    const heading = { index, code, end, dueWorkingDaysAfter };
    await writeDistribution(deps, { id, directiveId: stored.id, period: heading, bundles: part });
    await openAssignments(deps, { directiveId: stored.id, batch: id });
  }
  const next: Directive = {
    ...stored.body,
    periodsOpened: index,
    expectedAssignments: stored.body.expectedAssignments + bundles.length,
    completedAt: undefined,
  };
  const payload = { period: index, code: period.code, assignments: bundles.length };
  await advanceDirective(deps, stored, epoch, next, { type: 'PERIOD_OPENED', payload });
}
