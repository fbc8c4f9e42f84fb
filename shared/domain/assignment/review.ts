/** The office accepts or returns. Nobody judges their own work, whatever their roles. */
import { refuse, type Refused } from '../outcome.ts';
import type { Assignment, DutyRecord, Filing } from './assignment.ts';
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
import { statusOf } from './status.ts';

function guardOwnWork(
  assignment: Assignment,
  filing: Filing | undefined,
  { actor }: DecisionContext,
): Refused | undefined {
  const own = filing?.authors.includes(actor.personId) === true || actor.unitId === assignment.unitId;
  return own
    ? refuse(
        'OWN_WORK',
        'Không ai được duyệt việc của chính mình hoặc của đơn vị mình; hãy chuyển cho người khác xem xét.',
      )
    : undefined;
}

/** Owed again; the official due day stays, and nobody escalates before the rework day. */
function reopened(duty: DutyRecord | undefined, context: DecisionContext): DutyRecord | undefined {
  if (duty === undefined) return undefined;
  const { doneAt: _returned, ...owed } = duty;
  return { ...owed, since: context.now, reworkDay: workingDaysFrom(context, context.policy.reworkDays) };
}

export function approvePlan(
  assignment: Assignment,
  note: string | undefined,
  context: DecisionContext,
): AssignmentDecision {
  const refused =
    guardPhase(assignment, 'APPROVE_PLAN') ?? guardOwnWork(assignment, assignment.plan, context);
  if (refused) return refused;
  const duties = withDuties(assignment, { PLAN_REVIEW: done(assignment.duties.PLAN_REVIEW, context.now) });
  const changes = { duties, custody: passBall(assignment.custody, 'UNIT', context.now) };
  return perform(assignment, 'APPROVE_PLAN', 'AWAITING_REPORT', changes, {
    type: 'PLAN_APPROVED',
    payload: { note },
  });
}

export function returnPlan(
  assignment: Assignment,
  reason: string,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'RETURN_PLAN') ?? guardOwnWork(assignment, assignment.plan, context);
  if (refused) return refused;
  const duties = withDuties(assignment, {
    PLAN: reopened(assignment.duties.PLAN, context),
    PLAN_REVIEW: done(assignment.duties.PLAN_REVIEW, context.now),
  });
  const changes = {
    duties,
    custody: passBall(assignment.custody, 'UNIT', context.now),
    returns: { ...assignment.returns, plan: assignment.returns.plan + 1 },
  };
  const payload = { reason, reworkDay: workingDaysFrom(context, context.policy.reworkDays) };
  return perform(assignment, 'RETURN_PLAN', 'AWAITING_PLAN', changes, { type: 'PLAN_RETURNED', payload });
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
  const refused =
    guardPhase(assignment, 'ACCEPT_REPORT') ?? guardOwnWork(assignment, assignment.report, context);
  if (refused) return refused;
  const { now } = context;
  const { workingDaysLate } = statusOf(assignment, context);
  const changes = {
    duties: withDuties(assignment, { REPORT_REVIEW: done(assignment.duties.REPORT_REVIEW, now) }),
    closing: { reason: 'ACCEPTED', at: now, ...acceptance } as const,
    extensionRequest: undefined,
  };
  return perform(assignment, 'ACCEPT_REPORT', 'CLOSED', changes, {
    type: 'REPORT_ACCEPTED',
    payload: { ...acceptance, workingDaysLate },
  });
}

export function returnReport(
  assignment: Assignment,
  reason: string,
  context: DecisionContext,
): AssignmentDecision {
  const refused =
    guardPhase(assignment, 'RETURN_REPORT') ?? guardOwnWork(assignment, assignment.report, context);
  if (refused) return refused;
  const duties = withDuties(assignment, {
    REPORT: reopened(assignment.duties.REPORT, context),
    REPORT_REVIEW: done(assignment.duties.REPORT_REVIEW, context.now),
  });
  const changes = {
    duties,
    custody: passBall(assignment.custody, 'UNIT', context.now),
    returns: { ...assignment.returns, report: assignment.returns.report + 1 },
  };
  const payload = { reason, reworkDay: workingDaysFrom(context, context.policy.reworkDays) };
  return perform(assignment, 'RETURN_REPORT', 'AWAITING_REPORT', changes, {
    type: 'REPORT_RETURNED',
    payload,
  });
}
