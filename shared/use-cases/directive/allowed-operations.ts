/** What an actor may do to an assignment now: entitled by role and relation, and possible in its state. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { mayDo, TRANSITIONS, type Operation } from '../../domain/assignment/phase.ts';
import { mayOnAssignment } from '../../domain/authorization.ts';
import type { Actor } from '../actor.ts';
import { relationsTo } from '../assignment/run-command.ts';

const isOperation = (name: string): name is Operation => Object.hasOwn(TRANSITIONS, name);
const operations: readonly Operation[] = Object.keys(TRANSITIONS).filter(isOperation);

const wrote = (filing: Assignment['plan'], actor: Actor): boolean =>
  filing?.authors.includes(actor.personId) === true;

/** Beyond the phase: whether there is anything to answer, and whether it is the actor's own work. */
function isPossible(operation: Operation, assignment: Assignment, actor: Actor): boolean {
  const { duties, explanation, extensionRequest, obstacle, receiptRejection } = assignment;
  const isOwnUnit = actor.unitId === assignment.unitId;
  switch (operation) {
    case 'ACKNOWLEDGE':
      return assignment.acknowledgedAt === undefined;
    case 'UPHOLD_RECEIPT':
      return receiptRejection !== undefined;
    case 'PREPARE_PLAN':
    case 'FILE_PLAN':
      return duties.PLAN !== undefined;
    case 'APPROVE_PLAN':
    case 'RETURN_PLAN':
      return !isOwnUnit && !wrote(assignment.plan, actor);
    case 'ACCEPT_REPORT':
    case 'RETURN_REPORT':
      return !isOwnUnit && !wrote(assignment.report, actor);
    case 'REQUEST_EXTENSION':
      return extensionRequest === undefined && duties.REPORT.doneAt === undefined;
    case 'GRANT_EXTENSION':
      return !isOwnUnit && duties.REPORT.doneAt === undefined;
    case 'REFUSE_EXTENSION':
      return !isOwnUnit && extensionRequest !== undefined;
    case 'RAISE_OBSTACLE':
      return obstacle === undefined && assignment.custody.at(-1)?.party === 'UNIT';
    case 'RESOLVE_OBSTACLE':
      return obstacle !== undefined;
    case 'REQUEST_EXPLANATION':
      return explanation === undefined || explanation.answeredAt !== undefined;
    case 'ANSWER_EXPLANATION':
      return explanation?.answeredAt === undefined;
    case 'JUDGE_EXPLANATION':
      return !isOwnUnit && explanation?.answeredAt !== undefined;
    case 'REJECT_RECEIPT':
    case 'PREPARE_REPORT':
    case 'FILE_REPORT':
    case 'ASSIGN_OFFICER':
    case 'WITHDRAW':
    case 'REASSIGN':
    case 'REMIND':
    case 'ESCALATE':
    case 'RECOMPUTE':
    case 'RENUMBER':
    case 'CHANGE_REVIEWER':
      return true;
  }
}

export function allowedOperations(assignment: Assignment, actor: Actor): Operation[] {
  const standing = relationsTo(assignment, actor);
  return operations.filter(
    (operation) =>
      mayDo(operation, assignment.phase) &&
      mayOnAssignment(operation, actor.roles, standing) &&
      isPossible(operation, assignment, actor),
  );
}
