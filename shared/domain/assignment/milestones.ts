/**
 * Milestones: the absolute instants at which the clock acts on an assignment. They are computed from the record, the
 * calendar and the policy, never stored; what is stored is which of them were performed.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Duty, Policy, Rung } from '../policy/policy.ts';
import { atLocalTime, dayAt, dayNumberOf, localDayOf, type CalendarDay, type Instant } from '../time.ts';
import type { Assignment, DutyRecord } from './assignment.ts';
import type { Phase } from './phase.ts';

export type Milestone = {
  /** `duty:version:step`, unique within the assignment. */
  readonly key: string;
  readonly duty: Duty;
  readonly at: Instant;
} & (
  | { readonly kind: 'REMIND'; readonly daysBefore: number }
  | { readonly kind: 'ESCALATE'; readonly rung: Rung }
);

const PHASE_DUTIES: Record<Phase, readonly Duty[]> = {
  AWAITING_ACKNOWLEDGEMENT: ['ACKNOWLEDGEMENT', 'PLAN', 'REPORT', 'EXPLANATION'],
  AWAITING_PLAN: ['PLAN', 'REPORT', 'EXPLANATION'],
  PLAN_UNDER_REVIEW: ['PLAN_REVIEW', 'REPORT', 'EXPLANATION'],
  AWAITING_REPORT: ['REPORT', 'EXPLANATION'],
  REPORT_UNDER_REVIEW: ['REPORT_REVIEW', 'EXPLANATION'],
  CLOSED: [],
  WITHDRAWN: [],
};

/** The duties that somebody still owes, with their records. */
export function openDuties(assignment: Assignment): { duty: Duty; record: DutyRecord }[] {
  const open: { duty: Duty; record: DutyRecord }[] = [];
  for (const duty of PHASE_DUTIES[assignment.phase]) {
    const record = assignment.duties[duty];
    if (record !== undefined && record.doneAt === undefined) open.push({ duty, record });
  }
  return open;
}

interface Rules {
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
}

/** Hỏa tốc runs through days off; everything else is silent on them. */
const before = (assignment: Assignment, { calendar }: Rules, day: CalendarDay, count: number): CalendarDay =>
  assignment.heading.urgency === 'EXPRESS'
    ? dayAt(dayNumberOf(day) - count)
    : calendar.subtractWorkingDays(day, count);
const after = (assignment: Assignment, { calendar }: Rules, day: CalendarDay, count: number): CalendarDay =>
  assignment.heading.urgency === 'EXPRESS'
    ? dayAt(dayNumberOf(day) + count)
    : calendar.addWorkingDays(day, count);

const later = <T extends string>(one: T, other: T): T => (one > other ? one : other);

function* remindersOf(
  assignment: Assignment,
  rules: Rules,
  duty: Duty,
  record: DutyRecord,
): Generator<Milestone> {
  for (const daysBefore of rules.policy.steps[duty].remindBefore) {
    const at = atLocalTime(before(assignment, rules, record.dueDay, daysBefore), rules.policy.morningMinutes);
    // A reminder that was already past when the duty began would only be noise.
    if (at > record.since)
      yield { key: `${duty}:${record.version}:B${daysBefore}`, duty, kind: 'REMIND', daysBefore, at };
  }
}

const isExcused = (assignment: Assignment, duty: Duty): boolean =>
  duty === 'REPORT' && assignment.explanation?.objective === true;

/** Each rung waits for its own working day: a rung is never climbed on the day of the one before it. */
function* escalationsOf(
  assignment: Assignment,
  rules: Rules,
  duty: Duty,
  record: DutyRecord,
): Generator<Milestone> {
  if (isExcused(assignment, duty)) return;
  const from = record.reworkDay === undefined ? record.dueDay : later(record.dueDay, record.reworkDay);
  let notBefore = localDayOf(record.since);
  for (const { rung, workingDaysLate } of rules.policy.steps[duty].ladder) {
    const key = `${duty}:${record.version}:${rung}`;
    const planned = after(assignment, rules, from, workingDaysLate);
    const climbedOn = later(planned, after(assignment, rules, notBefore, 1));
    const performedAt = assignment.performed.find((entry) => entry.key === key)?.at;
    notBefore = performedAt === undefined ? climbedOn : localDayOf(performedAt);
    yield { key, duty, kind: 'ESCALATE', rung, at: atLocalTime(climbedOn, rules.policy.morningMinutes) };
  }
}

interface Computed extends Rules {
  readonly milestones: readonly Milestone[];
}
/**
 * A record is asked for its milestones several times around a change, and then for weeks not again: what is remembered is
 * forgotten after so many others, because it takes more memory than the record itself. A changed record is another object.
 */
const MOST_REMEMBERED = 500;
let computed = new WeakMap<Assignment, Computed>();
let remembered = 0;

function remember(assignment: Assignment, known: Computed): readonly Milestone[] {
  if (remembered === MOST_REMEMBERED) {
    computed = new WeakMap();
    remembered = 0;
  }
  remembered += 1;
  computed.set(assignment, known);
  return known.milestones;
}

/** Everything still to come, earliest first. */
export function milestonesOf(assignment: Assignment, { calendar, policy }: Rules): readonly Milestone[] {
  const known = computed.get(assignment);
  if (known?.calendar === calendar && known.policy === policy) return known.milestones;
  return remember(assignment, {
    calendar,
    policy,
    milestones: computeMilestones(assignment, { calendar, policy }),
  });
}

function computeMilestones(assignment: Assignment, rules: Rules): readonly Milestone[] {
  const performed = new Set(assignment.performed.map(({ key }) => key));
  const milestones: Milestone[] = [];
  for (const { duty, record } of openDuties(assignment)) {
    for (const milestone of remindersOf(assignment, rules, duty, record)) milestones.push(milestone);
    for (const milestone of escalationsOf(assignment, rules, duty, record)) milestones.push(milestone);
  }
  return milestones
    .filter(({ key }) => !performed.has(key))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** No wait is longer than this, so that a driver never meets the one-year limit of an execution by surprise. */
const LONGEST_WAIT_DAYS = 300;
/** Enough for all reminders of a report and the first rung after them. */
const MOST_WAKES = 5;

/**
 * When the driver of this assignment must wake: at the next milestone, at the one after it, and so on, as far as they can
 * be foreseen now; after the last one on a far day, on which it only looks again. At least one, ascending.
 */
export function wakesOf(
  assignment: Assignment,
  rules: Rules,
  now: Instant,
): readonly [Instant, ...(readonly Instant[])] {
  const far = atLocalTime(dayAt(dayNumberOf(localDayOf(now)) + LONGEST_WAIT_DAYS), 0);
  const wakes: Instant[] = [];
  for (const { at } of milestonesOf(assignment, rules)) {
    if (at > far || wakes.length === MOST_WAKES) break;
    if (at !== wakes.at(-1)) wakes.push(at);
  }
  if (wakes.length < MOST_WAKES) wakes.push(far);
  const [first = far, ...later] = wakes;
  return [first, ...later];
}
