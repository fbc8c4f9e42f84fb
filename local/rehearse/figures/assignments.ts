/** What became of every assignment, derived from its record by the same pure functions that the screens use. */
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import { splitClockOf } from '../../../shared/domain/assignment/split-clock.ts';
import { statusOf, type StatusRules } from '../../../shared/domain/assignment/status.ts';
import { rungs, RUNGS } from '../../../shared/domain/policy/policy.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../../shared/domain/time.ts';
import { isPeriod } from '../acts/show.ts';
import type { Cast } from '../cast.ts';
import { characterOf } from '../characters.ts';
import type { RehearsedAssignment, RehearsedUnit } from '../rehearsal.ts';

const dayOf = (moment: Instant | undefined): CalendarDay | undefined =>
  moment === undefined ? undefined : localDayOf(moment);

function highestRungOf({ performed }: Assignment): string | undefined {
  const climbed = new Set(performed.map(({ key }) => key.slice(key.lastIndexOf(':') + 1)));
  const highest = rungs.findLast(
    (rung) => rung !== 'REVIEWER' && rung !== 'REVIEWER_SUPERIOR' && climbed.has(rung),
  );
  return highest === undefined ? undefined : RUNGS[highest];
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
function periodLabel(period: string): string {
  const [, year = '', quarter = ''] = /^(\d{4})-Q(\d)$/.exec(period) ?? [];
  return year === '' ? `Kỳ ${period}` : `Quý ${ROMAN[Number(quarter) - 1] ?? quarter}/${year}`;
}

/** `Đợt 1`, `Quý I/2026`; what was taken over bears the label that it had in the unit before. */
function labelOf(assignment: Assignment, all: readonly Assignment[]): string {
  const origin = all.find(({ id }) => id === assignment.inheritedFrom);
  if (origin !== undefined) return labelOf(origin, all);
  if (assignment.period !== undefined) return periodLabel(assignment.period);
  const { unitId, bundle } = assignment;
  const before = all.filter(
    (one) =>
      one.unitId === unitId && !isPeriod(one) && one.inheritedFrom === undefined && one.bundle < bundle,
  );
  return `Đợt ${before.length + 1}`;
}

export interface FigureRules extends StatusRules {
  readonly transitions: ReadonlyMap<string, number>;
  readonly unitName: (id: string) => string;
  readonly byId: ReadonlyMap<string, Assignment>;
}

function transitionsOf(id: string, transitions: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [execution, count] of transitions)
    if (execution.slice(0, execution.lastIndexOf('-')) === id) sum += count;
  return sum;
}

export function figureOf(
  assignment: Assignment,
  all: readonly Assignment[],
  rules: FigureRules,
): RehearsedAssignment {
  const { calendar, now, unitName, byId } = rules;
  const { duties, closing, acknowledgedAt, receivedAt, plan, report } = assignment;
  const status = statusOf(assignment, rules);
  const heir = byId.get(closing?.transferredTo ?? '');
  const origin = byId.get(assignment.inheritedFrom ?? '');
  const acknowledged = dayOf(acknowledgedAt);
  const planFiled = dayOf(plan?.filedAt);
  return {
    unitId: assignment.unitId,
    label: labelOf(assignment, all),
    dueDay: status.dueDay,
    firstDueDay: status.firstDueDay,
    official: status.official,
    transferredTo: heir === undefined ? undefined : unitName(heir.unitId),
    inheritedFrom: origin === undefined ? undefined : unitName(origin.unitId),
    workingDaysLate: status.workingDaysLate,
    acknowledged,
    acknowledgedAfter:
      acknowledged === undefined ? 0 : calendar.workingDaysBetween(localDayOf(receivedAt), acknowledged),
    planFiled,
    planLate:
      planFiled === undefined || duties.PLAN === undefined
        ? 0
        : calendar.workingDaysLate(duties.PLAN.dueDay, planFiled),
    planReturns: assignment.returns.plan,
    reported: dayOf(report?.filedAt),
    reportReturns: assignment.returns.report,
    nil: report?.nil === true,
    closed: closing?.reason === 'ACCEPTED' ? localDayOf(closing.at) : undefined,
    extensions: assignment.extensions,
    reminders: assignment.remindersSent,
    highestRung: highestRungOf(assignment),
    transitions: transitionsOf(assignment.id, rules.transitions),
    clock: splitClockOf(assignment, calendar, now),
  };
}

export function unitsOf(cast: Cast, assignments: readonly Assignment[], rules: FigureRules): RehearsedUnit[] {
  return [...cast.values()].map(({ unit, character }) => {
    const ofUnit = assignments.filter(({ unitId }) => unitId === unit.id);
    const { name, story } = characterOf(character);
    const sorted = [...ofUnit].sort((one, other) =>
      one.duties.REPORT.dueDay === other.duties.REPORT.dueDay
        ? one.bundle - other.bundle
        : one.duties.REPORT.dueDay < other.duties.REPORT.dueDay
          ? -1
          : 1,
    );
    return {
      id: unit.id,
      name: unit.name,
      character: name,
      story,
      assignments: sorted.map((one) => figureOf(one, assignments, rules)),
    };
  });
}
