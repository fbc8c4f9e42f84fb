/** Receipt: the unit confirms, or says that the document was not meant for it. Neither stops the clock. */
import { refuse } from '../outcome.ts';
import type { Assignment } from './assignment.ts';
import {
  done,
  guardPhase,
  passBall,
  perform,
  withDuties,
  type AssignmentDecision,
  type DecisionContext,
} from './decision.ts';

/** What acknowledging changes, wherever it happens: filing a plan or a report also says that the letter arrived. */
export const acknowledged = (assignment: Assignment, { now }: DecisionContext): Partial<Assignment> =>
  assignment.acknowledgedAt === undefined
    ? {
        acknowledgedAt: now,
        duties: withDuties(assignment, { ACKNOWLEDGEMENT: done(assignment.duties.ACKNOWLEDGEMENT, now) }),
        receiptRejection: undefined,
        custody: passBall(assignment.custody, 'UNIT', now),
      }
    : {};

export function acknowledge(assignment: Assignment, context: DecisionContext): AssignmentDecision {
  if (assignment.acknowledgedAt !== undefined)
    return refuse('ALREADY_DONE', 'Đơn vị đã xác nhận nhận văn bản này rồi; không cần xác nhận lại.');
  const refused = guardPhase(assignment, 'ACKNOWLEDGE');
  if (refused) return refused;
  const to = assignment.duties.PLAN === undefined ? 'AWAITING_REPORT' : 'AWAITING_PLAN';
  return perform(assignment, 'ACKNOWLEDGE', to, acknowledged(assignment, context), {
    type: 'ACKNOWLEDGED',
    payload: {},
  });
}

/** Decree 30/2020 lets a receiver return a document that was sent to it wrongly; the issuer then decides. */
export function rejectReceipt(
  assignment: Assignment,
  reason: string,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'REJECT_RECEIPT');
  if (refused) return refused;
  const { now } = context;
  const changes = {
    receiptRejection: { at: now, reason },
    custody: passBall(assignment.custody, 'DISTRIBUTION', now),
  };
  return perform(assignment, 'REJECT_RECEIPT', assignment.phase, changes, {
    type: 'RECEIPT_REJECTED',
    payload: { reason },
  });
}

export function upholdReceipt(
  assignment: Assignment,
  reason: string,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'UPHOLD_RECEIPT');
  if (refused) return refused;
  if (assignment.receiptRejection === undefined)
    return refuse('CONFLICT', 'Đơn vị chưa từ chối tiếp nhận nên không có gì để giữ nguyên.');
  const changes = { receiptRejection: undefined, custody: passBall(assignment.custody, 'UNIT', context.now) };
  return perform(assignment, 'UPHOLD_RECEIPT', assignment.phase, changes, {
    type: 'RECEIPT_UPHELD',
    payload: { reason },
  });
}
