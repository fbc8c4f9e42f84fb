/**
 * The course of a directive day by day, how old its delays are and whose they are; everything from the assignments as they
 * stand, so it adds up with the statistics: what was withdrawn counts nowhere, and what was returned counts as not done.
 */
import type { Assignment } from '../assignment/assignment.ts';
import { isOpen } from '../assignment/phase.ts';
import { stepsOf, type Step, type Steps } from '../assignment/steps.ts';
import { statusOf, type Status, type StatusRules } from '../assignment/status.ts';
import type { CalendarDay } from '../time.ts';

/** The lines of the picture: what units and reviewers have finished. */
export const courses = [
  'ACKNOWLEDGED',
  'PLAN_APPROVED',
  'REPORT_FILED',
  'ACCEPTED',
] as const satisfies Step[];
export type Course = (typeof courses)[number];
export type CourseCounts = { readonly [course in Course]: number };

/** Of what is open and overdue, in working days after the due day. */
export const ages = ['UP_TO_7', 'UP_TO_30', 'OVER_30'] as const;
export type Age = (typeof ages)[number];
export const ageOf = (workingDaysLate: number): Age =>
  workingDaysLate <= 7 ? 'UP_TO_7' : workingDaysLate <= 30 ? 'UP_TO_30' : 'OVER_30';

export interface UnitLateness {
  readonly unitId: string;
  readonly assignments: number;
  readonly openOverdue: number;
  /** Summed over the unit's assignments, those done late included. */
  readonly workingDaysLate: number;
}

export interface Progress {
  /** How many assignments are to take each step, the withdrawn left out. */
  readonly asked: CourseCounts;
  /** Taken by the end of the day, from the first; days on which nothing happened are left out. */
  readonly days: readonly (CourseCounts & { readonly day: CalendarDay })[];
  /** Reports that fall due on a day, and how many of them are still not accepted. */
  readonly dueDays: readonly {
    readonly day: CalendarDay;
    readonly assignments: number;
    readonly open: number;
  }[];
  readonly ageing: { readonly [age in Age]: number };
  /** Every unit with a delay, the longest first. */
  readonly late: readonly UnitLateness[];
}

const zeros = (): Record<Course, number> => ({
  ACKNOWLEDGED: 0,
  PLAN_APPROVED: 0,
  REPORT_FILED: 0,
  ACCEPTED: 0,
});

/** One assignment that counts, with what is derived from it. */
interface Counted {
  readonly unitId: string;
  readonly status: Status;
  readonly isOpen: boolean;
  readonly steps: Steps;
}

function countedOf(assignment: Assignment, rules: StatusRules): Counted | undefined {
  const status = statusOf(assignment, rules);
  if (status.official === undefined) return undefined;
  return {
    unitId: assignment.unitId,
    status,
    isOpen: isOpen(assignment.phase),
    steps: stepsOf(assignment, rules),
  };
}

function askedOf(counted: readonly Counted[]): CourseCounts {
  const asked = zeros();
  for (const { steps } of counted)
    for (const course of courses) {
      const { state } = steps[course];
      if (state !== 'NOT_ASKED' && state !== 'SKIPPED') asked[course] += 1;
    }
  return asked;
}

const byDay = <Entry>([one]: [CalendarDay, Entry], [other]: [CalendarDay, Entry]): number =>
  one < other ? -1 : 1;

function daysOf(counted: readonly Counted[]): Progress['days'] {
  const happened = new Map<CalendarDay, Record<Course, number>>();
  for (const { steps } of counted)
    for (const course of courses) {
      const { state, onDay } = steps[course];
      if (state !== 'DONE' || onDay === undefined) continue;
      const counts = happened.get(onDay) ?? zeros();
      counts[course] += 1;
      happened.set(onDay, counts);
    }
  const until = zeros();
  return [...happened].sort(byDay).map(([day, counts]) => {
    for (const course of courses) until[course] += counts[course];
    return { day, ...until };
  });
}

const dueDaysOf = (counted: readonly Counted[]): Progress['dueDays'] =>
  [...Map.groupBy(counted, ({ status }) => status.dueDay)].sort(byDay).map(([day, due]) => ({
    day,
    assignments: due.length,
    open: due.filter(({ isOpen: open }) => open).length,
  }));

function ageingOf(counted: readonly Counted[]): Progress['ageing'] {
  const ageing = { UP_TO_7: 0, UP_TO_30: 0, OVER_30: 0 };
  for (const { status } of counted)
    if (status.official === 'OPEN_OVERDUE') ageing[ageOf(status.workingDaysLate)] += 1;
  return ageing;
}

const lateOf = (counted: readonly Counted[]): Progress['late'] =>
  [...Map.groupBy(counted, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({
      unitId,
      assignments: own.length,
      openOverdue: own.filter(({ status }) => status.official === 'OPEN_OVERDUE').length,
      workingDaysLate: own.reduce((sum, { status }) => sum + status.workingDaysLate, 0),
    }))
    .filter(({ workingDaysLate }) => workingDaysLate > 0)
    .sort(
      (one, other) => other.workingDaysLate - one.workingDaysLate || (one.unitId < other.unitId ? -1 : 1),
    );

export function progressOf(assignments: readonly Assignment[], rules: StatusRules): Progress {
  const counted = assignments.flatMap((assignment) => countedOf(assignment, rules) ?? []);
  return {
    asked: askedOf(counted),
    days: daysOf(counted),
    dueDays: dueDaysOf(counted),
    ageing: ageingOf(counted),
    late: lateOf(counted),
  };
}
