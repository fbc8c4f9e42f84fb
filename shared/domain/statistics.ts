/**
 * One set of figures. Every count is a sum over the same list of assignments, so the parts equal the whole: the four
 * official statuses and the withdrawn make up all assignments, and `reconcile` proves it against what was distributed.
 */
import type { WorkingCalendar } from './calendar/working-calendar.ts';
import { addCounts, NO_FINDINGS, type FindingCounts } from './assignment/finding.ts';
import { parties, type Assignment, type Party } from './assignment/assignment.ts';
import { phases, type Phase } from './assignment/phase.ts';
import { splitClockOf } from './assignment/split-clock.ts';
import { officialStatuses, statusOf, type OfficialStatus, type StatusRules } from './assignment/status.ts';

export interface Statistics {
  readonly assignments: number;
  readonly withdrawn: number;
  readonly official: { readonly [status in OfficialStatus]: number };
  readonly phases: { readonly [phase in Phase]: number };
  readonly obligations: number;
  readonly returned: number;
  readonly extended: number;
  readonly nil: number;
  readonly workingDaysLate: number;
  readonly charged: { readonly [party in Party]: number };
  /** Of the reports that stand, filed and not returned: against the catalogue. */
  readonly findings: FindingCounts;
  /** Likewise, against criteria that units set themselves; never added to the former. */
  readonly ownFindings: FindingCounts;
}

const zeros = <Name extends string>(names: readonly Name[]): Record<Name, number> => {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = 0;
  return completed(names, counts);
};
function completed<Name extends string>(
  names: readonly Name[],
  counts: Partial<Record<Name, number>>,
): Record<Name, number> {
  const isComplete = (value: Partial<Record<Name, number>>): value is Record<Name, number> =>
    names.every((name) => value[name] !== undefined);
  if (!isComplete(counts)) throw new Error('Unreachable: every name was counted');
  return counts;
}

export function statisticsOf(
  assignments: Iterable<Assignment>,
  rules: StatusRules & { readonly calendar: WorkingCalendar },
): Statistics {
  const official = zeros(officialStatuses);
  const inPhase = zeros(phases);
  const charged = zeros(parties);
  const sums = {
    assignments: 0,
    withdrawn: 0,
    obligations: 0,
    returned: 0,
    extended: 0,
    nil: 0,
    workingDaysLate: 0,
  };
  let findings = NO_FINDINGS;
  let ownFindings = NO_FINDINGS;
  for (const assignment of assignments) {
    sums.assignments += 1;
    inPhase[assignment.phase] += 1;
    const status = statusOf(assignment, rules);
    if (status.official === undefined) {
      sums.withdrawn += 1;
      continue;
    }
    official[status.official] += 1;
    sums.obligations += assignment.obligations.length;
    sums.returned += assignment.returns.plan + assignment.returns.report;
    sums.extended += assignment.extensions;
    sums.nil += assignment.report?.nil === true && assignment.phase === 'CLOSED' ? 1 : 0;
    sums.workingDaysLate += status.workingDaysLate;
    const stands = assignment.phase === 'REPORT_UNDER_REVIEW' || assignment.phase === 'CLOSED';
    if (stands && assignment.report?.findings) findings = addCounts(findings, assignment.report.findings);
    if (stands && assignment.report?.ownFindings)
      ownFindings = addCounts(ownFindings, assignment.report.ownFindings);
    const clock = splitClockOf(assignment, rules.calendar, rules.now);
    for (const party of parties) charged[party] += clock[party];
  }
  return { ...sums, official, phases: inPhase, charged, findings, ownFindings };
}

/** The complete list of what does not add up; empty when the figures reconcile. */
export function reconcile(statistics: Statistics, expectedAssignments: number): string[] {
  const problems: string[] = [];
  const statuses = Object.values(statistics.official).reduce((sum, count) => sum + count, 0);
  const inPhases = Object.values(statistics.phases).reduce((sum, count) => sum + count, 0);
  if (statuses + statistics.withdrawn !== statistics.assignments)
    problems.push(
      `Bốn trạng thái (${statuses}) và số đã rút (${statistics.withdrawn}) không bằng tổng ${statistics.assignments}.`,
    );
  if (inPhases !== statistics.assignments)
    problems.push(`Tổng theo bước (${inPhases}) không bằng tổng ${statistics.assignments}.`);
  if (statistics.assignments !== expectedAssignments)
    problems.push(`Đã giao ${expectedAssignments} nhưng đếm được ${statistics.assignments}.`);
  return problems;
}
