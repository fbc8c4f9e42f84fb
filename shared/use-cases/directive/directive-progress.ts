import type { CourseCounts, Progress, UnitLateness } from '../../domain/directive/progress.ts';
import { progressOf } from '../../domain/directive/progress.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load } from '../store.ts';
import { unitNames } from './assignment-item.ts';
import { loadAssignments } from './count-directive.ts';
import { DIRECTIVE_NOT_FOUND, guardDirective, isUnissued } from './directive-access.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

/** The picture names these; the others are summed, so that the answer stays small for a directive to every commune. */
const MOST_UNITS_NAMED = 50;

export interface DirectiveProgress extends Pick<Progress, 'days' | 'dueDays' | 'ageing'> {
  readonly outcome: 'FOUND';
  readonly at: Instant;
  /** From the day of issue until today, or until the directive ended. */
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  readonly asked: CourseCounts;
  readonly late: {
    readonly units: readonly (UnitLateness & { readonly unitName: string })[];
    readonly others: {
      readonly units: number;
      readonly openOverdue: number;
      readonly workingDaysLate: number;
    };
  };
}

const NOT_ISSUED = refuse('WRONG_PHASE', 'Văn bản chưa ban hành nên chưa có tiến độ.');

const summed = (late: readonly UnitLateness[]): DirectiveProgress['late']['others'] => ({
  units: late.length,
  openOverdue: late.reduce((sum, unit) => sum + unit.openOverdue, 0),
  workingDaysLate: late.reduce((sum, unit) => sum + unit.workingDaysLate, 0),
});

async function named(
  ledger: Dependencies['ledger'],
  late: readonly UnitLateness[],
): Promise<DirectiveProgress['late']> {
  const first = late.slice(0, MOST_UNITS_NAMED);
  const nameOf = await unitNames(
    ledger,
    first.map(({ unitId }) => unitId),
  );
  return {
    units: first.map((unit) => ({ ...unit, unitName: nameOf(unit.unitId) })),
    others: summed(late.slice(MOST_UNITS_NAMED)),
  };
}

/** For whoever may see the statistics; one reading of the assignments, and an answer that does not grow with them. */
export async function directiveProgress(
  { ledger, clock }: Pick<Dependencies, 'ledger' | 'clock'>,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
): Promise<DirectiveProgress | Refused> {
  const found = await load(ledger, 'directive', directiveId);
  if (found === undefined) return DIRECTIVE_NOT_FOUND;
  const directive = found.body;
  const denied = await guardDirective(ledger, directive, 'STATISTICS', actor);
  if (denied) return denied;
  if (isUnissued(directive)) return NOT_ISSUED;
  const now = clock.now();
  const [reference, assignments] = await Promise.all([
    loadReference(ledger),
    loadAssignments(ledger, directiveId),
  ]);
  const { late, ...progress } = progressOf(assignments, { ...reference, now });
  return {
    outcome: 'FOUND',
    at: now,
    from: localDayOf(directive.issuedAt ?? directive.createdAt),
    until: localDayOf(directive.ending?.at ?? now),
    ...progress,
    late: await named(ledger, late),
  };
}
