/**
 * The five steps of an assignment as one row of a matrix: what is done and on which day, what waits, what is late.
 * Nothing else computes a cell.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { localDayOf, type CalendarDay, type Instant } from '../time.ts';
import type { Assignment, DutyRecord } from './assignment.ts';
import type { Phase } from './phase.ts';

export const steps = ['ACKNOWLEDGED', 'PLAN_FILED', 'PLAN_APPROVED', 'REPORT_FILED', 'ACCEPTED'] as const;
export type Step = (typeof steps)[number];

/**
 * `NOT_ASKED`: the directive does not ask for it here. `SKIPPED`: a later step was taken without it. `RETURNED`: filed once,
 * sent back, owed again. `ENDED`: the assignment was withdrawn before it.
 */
export const stepStates = ['NOT_ASKED', 'AHEAD', 'WAITING', 'RETURNED', 'DONE', 'SKIPPED', 'ENDED'] as const;
export type StepState = (typeof stepStates)[number];

export interface StepStanding {
  readonly state: StepState;
  /** Absent where nothing is due yet: a review is due only once there is something to review. */
  readonly dueDay?: CalendarDay;
  /** When it was done; of what was returned, when it was returned. */
  readonly onDay?: CalendarDay;
  /** Past the due day, until it was done or until today; at least 1 when it is over, absent when it is not. */
  readonly workingDaysLate?: number;
}
export type Steps = { readonly [step in Step]: StepStanding };

interface Rules {
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

const NOT_ASKED: StepStanding = { state: 'NOT_ASKED' };
const REPORTED: readonly Phase[] = ['REPORT_UNDER_REVIEW', 'CLOSED'];
const BEFORE_REPORT: readonly Phase[] = ['AWAITING_ACKNOWLEDGEMENT', 'AWAITING_PLAN', 'PLAN_UNDER_REVIEW'];

function standing(
  { calendar, now }: Rules,
  state: StepState,
  duty: Pick<DutyRecord, 'dueDay'> | undefined,
  at?: Instant,
): StepStanding {
  const onDay = at === undefined ? undefined : localDayOf(at);
  const isOwed = state === 'WAITING' || state === 'RETURNED' || state === 'AHEAD';
  const until = state === 'DONE' ? onDay : isOwed ? localDayOf(now) : undefined;
  const isLate = duty !== undefined && until !== undefined && until > duty.dueDay;
  return {
    state,
    ...(duty === undefined ? {} : { dueDay: duty.dueDay }),
    ...(onDay === undefined ? {} : { onDay }),
    ...(isLate ? { workingDaysLate: Math.max(calendar.workingDaysLate(duty.dueDay, until), 1) } : {}),
  };
}

/** Of a step that nobody has done: whose turn it is, or why it will not come. */
function undone({ phase }: Assignment, its: Phase, isPassed: boolean, isReturned: boolean): StepState {
  if (phase === 'WITHDRAWN') return 'ENDED';
  if (isPassed) return 'SKIPPED';
  if (phase !== its) return 'AHEAD';
  return isReturned ? 'RETURNED' : 'WAITING';
}

function acknowledgement(assignment: Assignment, rules: Rules): StepStanding {
  const { duties, acknowledgedAt } = assignment;
  if (duties.ACKNOWLEDGEMENT === undefined) return NOT_ASKED;
  if (acknowledgedAt !== undefined) return standing(rules, 'DONE', duties.ACKNOWLEDGEMENT, acknowledgedAt);
  return standing(
    rules,
    undone(assignment, 'AWAITING_ACKNOWLEDGEMENT', false, false),
    duties.ACKNOWLEDGEMENT,
  );
}

function plan(assignment: Assignment, rules: Rules): Pick<Steps, 'PLAN_FILED' | 'PLAN_APPROVED'> {
  const { duties, phase, returns } = assignment;
  const { PLAN, PLAN_REVIEW } = duties;
  if (PLAN === undefined) return { PLAN_FILED: NOT_ASKED, PLAN_APPROVED: NOT_ASKED };
  const isPassed = phase !== 'WITHDRAWN' && !BEFORE_REPORT.includes(phase);
  const isFiled = PLAN.doneAt !== undefined;
  const returnedAt = returns.plan > 0 && !isFiled ? PLAN_REVIEW?.doneAt : undefined;
  const reviewed = isFiled ? PLAN_REVIEW?.doneAt : undefined;
  return {
    PLAN_FILED: isFiled
      ? standing(rules, 'DONE', PLAN, PLAN.doneAt)
      : standing(
          rules,
          undone(assignment, 'AWAITING_PLAN', isPassed, returnedAt !== undefined),
          PLAN,
          returnedAt,
        ),
    PLAN_APPROVED:
      reviewed === undefined
        ? standing(
            rules,
            undone(assignment, 'PLAN_UNDER_REVIEW', isPassed, false),
            isFiled ? PLAN_REVIEW : undefined,
          )
        : standing(rules, 'DONE', PLAN_REVIEW, reviewed),
  };
}

function report(assignment: Assignment, rules: Rules): Pick<Steps, 'REPORT_FILED' | 'ACCEPTED'> {
  const { duties, phase, returns, closing } = assignment;
  const { REPORT, REPORT_REVIEW } = duties;
  const isFiled = REPORT.doneAt !== undefined;
  const returnedAt = returns.report > 0 && !isFiled ? REPORT_REVIEW?.doneAt : undefined;
  const state = undone(assignment, 'AWAITING_REPORT', false, returnedAt !== undefined);
  return {
    REPORT_FILED: isFiled
      ? standing(rules, 'DONE', REPORT, REPORT.doneAt)
      : standing(rules, state, REPORT, returnedAt),
    ACCEPTED:
      phase === 'CLOSED'
        ? standing(rules, 'DONE', REPORT_REVIEW, closing?.at)
        : standing(
            rules,
            undone(assignment, 'REPORT_UNDER_REVIEW', false, false),
            REPORTED.includes(phase) ? REPORT_REVIEW : undefined,
          ),
  };
}

export const stepsOf = (assignment: Assignment, rules: Rules): Steps => ({
  ACKNOWLEDGED: acknowledgement(assignment, rules),
  ...plan(assignment, rules),
  ...report(assignment, rules),
});
