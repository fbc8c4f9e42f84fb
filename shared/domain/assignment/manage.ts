/** What the office and the unit change around an assignment: officer, obstacle, withdrawal, transfer. */
import { refuse } from '../outcome.ts';
import { assignmentIdOf } from '../identifiers.ts';
import type { Assignment, ClosingReason } from './assignment.ts';
import { guardPhase, passBall, perform, type AssignmentDecision, type DecisionContext } from './decision.ts';

export function assignOfficer(
  assignment: Assignment,
  input: { readonly officerId: string; readonly reason?: string | undefined },
): AssignmentDecision {
  const refused = guardPhase(assignment, 'ASSIGN_OFFICER');
  if (refused) return refused;
  return perform(
    assignment,
    'ASSIGN_OFFICER',
    assignment.phase,
    { officerId: input.officerId },
    {
      type: 'OFFICER_ASSIGNED',
      payload: { ...input },
    },
  );
}

/** While the deciding level has not answered, the days are charged to it; the due day does not move. */
export function raiseObstacle(
  assignment: Assignment,
  text: string,
  { now }: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'RAISE_OBSTACLE');
  if (refused) return refused;
  if (assignment.obstacle !== undefined) return refuse('CONFLICT', 'Vướng mắc nêu trước chưa được trả lời.');
  if (assignment.custody.at(-1)?.party !== 'UNIT')
    return refuse('WRONG_PHASE', 'Việc đang ở nơi khác xử lý; đơn vị nêu vướng mắc khi đang thực hiện.');
  const changes = {
    obstacle: { raisedAt: now, text },
    custody: passBall(assignment.custody, 'SUPERIOR', now),
  };
  return perform(assignment, 'RAISE_OBSTACLE', assignment.phase, changes, {
    type: 'OBSTACLE_RAISED',
    payload: { text },
  });
}

export function resolveObstacle(
  assignment: Assignment,
  answer: string,
  { now }: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'RESOLVE_OBSTACLE');
  if (refused) return refused;
  if (assignment.obstacle === undefined)
    return refuse('CONFLICT', 'Không có vướng mắc nào đang chờ trả lời.');
  const back =
    assignment.custody.at(-1)?.party === 'SUPERIOR'
      ? passBall(assignment.custody, 'UNIT', now)
      : assignment.custody;
  return perform(
    assignment,
    'RESOLVE_OBSTACLE',
    assignment.phase,
    { obstacle: undefined, custody: back },
    {
      type: 'OBSTACLE_RESOLVED',
      payload: { answer },
    },
  );
}

/** The number is known at last; undefined when this assignment already bears it. */
export function renumber(assignment: Assignment, notation: string): AssignmentDecision | undefined {
  if (assignment.heading.notation === notation || guardPhase(assignment, 'RENUMBER')) return undefined;
  const heading = { ...assignment.heading, notation };
  const event = { type: 'RENUMBERED', payload: { notation } } as const;
  return perform(assignment, 'RENUMBER', assignment.phase, { heading }, event);
}

/** The reviewing unit was merged into another, which goes on; undefined when that one reviews already, or all is done. */
export function changeReviewer(
  assignment: Assignment,
  { reviewerUnitId, reason }: { readonly reviewerUnitId: string; readonly reason: string },
): AssignmentDecision | undefined {
  const before = assignment.reviewerUnitId;
  if (before === reviewerUnitId || guardPhase(assignment, 'CHANGE_REVIEWER')) return undefined;
  const payload = { before, after: reviewerUnitId, reason };
  const event = { type: 'REVIEWER_CHANGED', payload } as const;
  return perform(assignment, 'CHANGE_REVIEWER', assignment.phase, { reviewerUnitId }, event);
}

export interface Withdrawal {
  readonly reason: Exclude<ClosingReason, 'ACCEPTED' | 'TRANSFERRED'>;
  readonly note: string;
}

export function withdraw(
  assignment: Assignment,
  input: Withdrawal,
  { now }: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'WITHDRAW');
  if (refused) return refused;
  const changes = {
    closing: { reason: input.reason, at: now, note: input.note },
    extensionRequest: undefined,
  };
  return perform(assignment, 'WITHDRAW', 'WITHDRAWN', changes, { type: 'ENDED', payload: { ...input } });
}

/**
 * Another unit takes over: by decision, or because units merged. What was done and the due days are inherited; the
 * reminders begin anew, because other people must read them.
 */
export function reassign(
  assignment: Assignment,
  input: { readonly toUnitId: string; readonly bundle: number; readonly note: string },
  { now }: DecisionContext,
): { readonly ended: AssignmentDecision; readonly heir?: Assignment } {
  const refused = guardPhase(assignment, 'REASSIGN');
  if (refused) return { ended: refused };
  if (input.toUnitId === assignment.unitId)
    return { ended: refuse('INVALID', 'Đơn vị nhận phải khác đơn vị đang thực hiện.', 'toUnitId') };
  const heir: Assignment = {
    ...assignment,
    id: assignmentIdOf(assignment.directiveId, input.toUnitId, input.bundle),
    unitId: input.toUnitId,
    bundle: input.bundle,
    officerId: undefined,
    inheritedFrom: assignment.id,
  };
  const transferredTo = heir.id;
  const ended = perform(
    assignment,
    'REASSIGN',
    'WITHDRAWN',
    {
      closing: { reason: 'TRANSFERRED', at: now, note: input.note, transferredTo },
      extensionRequest: undefined,
    },
    {
      type: 'ENDED',
      payload: { reason: 'TRANSFERRED', note: input.note, toUnitId: input.toUnitId, toAssignmentId: heir.id },
    },
  );
  return { ended, heir };
}
