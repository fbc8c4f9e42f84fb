/** What every decision about an assignment shares: its context, its guards, the passing of the ball. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dueDayOf, type Term } from '../calendar/term.ts';
import { decided, refuse, type Decision, type Refused } from '../outcome.ts';
import type { Duty, Policy } from '../policy/policy.ts';
import { localDayOf, type CalendarDay, type Instant } from '../time.ts';
import type { Assignment, DutyRecord, Party } from './assignment.ts';
import type { AssignmentEvent } from './event.ts';
import { mayDo, mayLeadTo, PHASES, type Operation, type Phase } from './phase.ts';

export interface DecisionContext {
  readonly now: Instant;
  /** Of the record that was read; the event of this decision has the next number. */
  readonly version: number;
  readonly actor: { readonly personId: string; readonly unitId: string };
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
}
export type AssignmentDecision = Decision<Assignment, AssignmentEvent>;

export const OPERATION_LABELS: Record<Operation, string> = {
  ACKNOWLEDGE: 'xác nhận đã nhận',
  REJECT_RECEIPT: 'từ chối tiếp nhận',
  UPHOLD_RECEIPT: 'giữ nguyên việc giao',
  PREPARE_PLAN: 'trình kế hoạch',
  FILE_PLAN: 'nộp kế hoạch',
  APPROVE_PLAN: 'duyệt kế hoạch',
  RETURN_PLAN: 'trả lại kế hoạch',
  PREPARE_REPORT: 'trình báo cáo',
  FILE_REPORT: 'nộp báo cáo',
  ACCEPT_REPORT: 'nghiệm thu báo cáo',
  RETURN_REPORT: 'trả lại báo cáo',
  REQUEST_EXTENSION: 'xin gia hạn',
  GRANT_EXTENSION: 'cho gia hạn',
  REFUSE_EXTENSION: 'từ chối gia hạn',
  ASSIGN_OFFICER: 'phân công cán bộ đầu mối',
  RAISE_OBSTACLE: 'nêu vướng mắc',
  RESOLVE_OBSTACLE: 'trả lời vướng mắc',
  REQUEST_EXPLANATION: 'yêu cầu giải trình',
  ANSWER_EXPLANATION: 'giải trình',
  JUDGE_EXPLANATION: 'kết luận giải trình',
  WITHDRAW: 'rút nhiệm vụ',
  REASSIGN: 'giao lại',
  REMIND: 'nhắc việc',
  ESCALATE: 'báo cáo vượt cấp',
  RECOMPUTE: 'tính lại thời hạn',
  RENUMBER: 'ghi số văn bản',
  CHANGE_REVIEWER: 'chuyển việc thẩm tra',
};

/** Refused unless the table lets the operation happen in this phase. */
export function guardPhase(assignment: Assignment, operation: Operation): Refused | undefined {
  if (mayDo(operation, assignment.phase)) return undefined;
  const step = PHASES[assignment.phase];
  return refuse(
    'WRONG_PHASE',
    `Không thể ${OPERATION_LABELS[operation]} khi nhiệm vụ đang ở bước “${step}”.`,
  );
}

/** A change to `undefined` removes the fact: the canonical text of a record leaves such fields out. */
type Changes = Partial<Assignment>;

/** Carries out an operation; throws when the transition table forbids the step, because that is a bug, not an answer. */
export function perform(
  assignment: Assignment,
  operation: Operation,
  to: Phase,
  changes: Changes,
  event: AssignmentEvent,
): AssignmentDecision {
  if (!mayLeadTo(operation, assignment.phase, to))
    throw new Error(`${operation} cannot lead from ${assignment.phase} to ${to}`);
  return decided({ ...assignment, ...changes, phase: to }, event);
}

export function passBall(custody: Assignment['custody'], party: Party, now: Instant): Assignment['custody'] {
  return custody.at(-1)?.party === party ? custody : [...custody, { party, from: now }];
}

export function newDuty(term: Term, calendar: WorkingCalendar, since: Instant, version = 1): DutyRecord {
  const dueDay = dueDayOf(term, calendar);
  return { term, dueDay, firstDueDay: dueDay, version, since };
}

/** The due day moves: a new version begins, the first day stays on record. */
export const moveDuty = (
  duty: DutyRecord,
  term: Term,
  calendar: WorkingCalendar,
  now: Instant,
): DutyRecord => {
  const { reworkDay: _overtaken, ...kept } = duty;
  return { ...kept, term, dueDay: dueDayOf(term, calendar), version: duty.version + 1, since: now };
};

export const done = (duty: DutyRecord | undefined, now: Instant): DutyRecord | undefined =>
  duty === undefined || duty.doneAt !== undefined ? duty : { ...duty, doneAt: now };

export function withDuties(
  assignment: Assignment,
  changed: { readonly [duty in Duty]?: DutyRecord | undefined },
): Assignment['duties'] {
  const { REPORT, ...rest } = changed;
  const merged = { ...assignment.duties, ...(REPORT === undefined ? {} : { REPORT }) };
  for (const duty of ['ACKNOWLEDGEMENT', 'PLAN', 'PLAN_REVIEW', 'REPORT_REVIEW', 'EXPLANATION'] as const) {
    const record = rest[duty];
    if (record !== undefined) merged[duty] = record;
  }
  return merged;
}

/** Drops what was performed for versions of duties that no longer stand, so that the record stays small. */
export function stillStanding(assignment: Assignment, duties: Assignment['duties']): Assignment['performed'] {
  const standing = new Set(Object.entries(duties).map(([duty, record]) => `${duty}:${record?.version ?? 0}`));
  return assignment.performed.filter(({ key }) => standing.has(key.slice(0, key.lastIndexOf(':'))));
}

/** N working days from the day of `now`. */
export const workingDaysFrom = (context: DecisionContext, count: number): CalendarDay =>
  context.calendar.addWorkingDays(localDayOf(context.now), count);
