/** The office accepts or returns. Nobody judges their own work, whatever their roles. */
import { refuse, type Refused } from '../outcome.ts';
import type { Assignment, DutyRecord } from './assignment.ts';
import {
  done,
  guardPhase,
  passBall,
  perform,
  withDuties,
  workingDaysFrom,
  type AssignmentDecision,
  type DecisionContext,
} from './decision.ts';
import type { Operation } from './phase.ts';
import { statusOf } from './status.ts';

/** Plan and report are judged alike: what the unit owes, what the reviewer owes, and where a returned one goes. */
const JUDGED = {
  plan: {
    duty: 'PLAN',
    review: 'PLAN_REVIEW',
    returned: { operation: 'RETURN_PLAN', to: 'AWAITING_PLAN', type: 'PLAN_RETURNED' },
  },
  report: {
    duty: 'REPORT',
    review: 'REPORT_REVIEW',
    returned: { operation: 'RETURN_REPORT', to: 'AWAITING_REPORT', type: 'REPORT_RETURNED' },
  },
} as const;
type What = keyof typeof JUDGED;

const OWN_WORK = refuse(
  'OWN_WORK',
  'Không ai được duyệt việc của chính mình hoặc của đơn vị mình; hãy chuyển cho người khác xem xét.',
);

function guardReview(
  assignment: Assignment,
  operation: Operation,
  what: What,
  { actor }: DecisionContext,
): Refused | undefined {
  const wrote = assignment[what]?.authors.includes(actor.personId) === true;
  const isOwn = wrote || actor.unitId === assignment.unitId;
  return guardPhase(assignment, operation) ?? (isOwn ? OWN_WORK : undefined);
}

/** The reviewer has answered; with `owedAgain` the unit owes once more. */
function judged(
  assignment: Assignment,
  what: What,
  { now }: DecisionContext,
  owedAgain?: DutyRecord,
): Assignment['duties'] {
  const { duty, review } = JUDGED[what];
  return withDuties(assignment, { [duty]: owedAgain, [review]: done(assignment.duties[review], now) });
}

/** Owed again; the official due day stays, and nobody escalates before the rework day. */
function reopened(duty: DutyRecord | undefined, context: DecisionContext): DutyRecord | undefined {
  if (duty === undefined) return undefined;
  const { doneAt: _returned, ...owed } = duty;
  return { ...owed, since: context.now, reworkDay: workingDaysFrom(context, context.policy.reworkDays) };
}

type Return = (assignment: Assignment, reason: string, context: DecisionContext) => AssignmentDecision;

const returning =
  (what: What): Return =>
  (assignment, reason, context) => {
    const { duty, returned } = JUDGED[what];
    const refused = guardReview(assignment, returned.operation, what, context);
    if (refused) return refused;
    const changes = {
      duties: judged(assignment, what, context, reopened(assignment.duties[duty], context)),
      custody: passBall(assignment.custody, 'UNIT', context.now),
      returns: { ...assignment.returns, [what]: assignment.returns[what] + 1 },
    };
    const payload = { reason, reworkDay: workingDaysFrom(context, context.policy.reworkDays) };
    const event = { type: returned.type, payload };
    return perform(assignment, returned.operation, returned.to, changes, event);
  };
export const returnPlan = returning('plan');
export const returnReport = returning('report');

export function approvePlan(
  assignment: Assignment,
  note: string | undefined,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardReview(assignment, 'APPROVE_PLAN', 'plan', context);
  if (refused) return refused;
  const duties = judged(assignment, 'plan', context);
  const changes = { duties, custody: passBall(assignment.custody, 'UNIT', context.now) };
  return perform(assignment, 'APPROVE_PLAN', 'AWAITING_REPORT', changes, {
    type: 'PLAN_APPROVED',
    payload: { note },
  });
}

export interface Acceptance {
  readonly grade?: string | undefined;
  readonly note?: string | undefined;
}

export function acceptReport(
  assignment: Assignment,
  acceptance: Acceptance,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardReview(assignment, 'ACCEPT_REPORT', 'report', context);
  if (refused) return refused;
  const { workingDaysLate } = statusOf(assignment, context);
  const changes = {
    duties: judged(assignment, 'report', context),
    closing: { reason: 'ACCEPTED', at: context.now, ...acceptance } as const,
    extensionRequest: undefined,
  };
  return perform(assignment, 'ACCEPT_REPORT', 'CLOSED', changes, {
    type: 'REPORT_ACCEPTED',
    payload: { ...acceptance, workingDaysLate },
  });
}
