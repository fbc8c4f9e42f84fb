/**
 * One command on an assignment: load, authorise, decide in pure code, commit in one transaction. Nothing else happens
 * in the request; the event is the outbox.
 */
import {
  OPERATION_LABELS,
  type AssignmentDecision,
  type DecisionContext,
} from '../../domain/assignment/decision.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Operation } from '../../domain/assignment/phase.ts';
import { isProvincial, mayOnAssignment, type Relation } from '../../domain/authorization.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { LedgerWrite } from '../../ports/ledger.ts';
import { actorName, type Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, write, type Stored } from '../store.ts';
import {
  CHANGED_MEANWHILE,
  receiptAnswer,
  transact,
  type Change,
  type Idempotency,
  type ReceiptAnswer,
} from '../transact.ts';

export interface CommandRequest {
  readonly assignmentId: string;
  readonly actor: Actor;
  /** From the client: refuse when the record has moved on since it was read. */
  readonly expectedVersion?: number | undefined;
  readonly idempotency?: Idempotency | undefined;
}

export type Receipt = ReceiptAnswer['receipt'];
export type CommandOutcome = { readonly outcome: 'DONE'; readonly receipt: Receipt } | Refused;

export const NOT_FOUND: Refused = refuse(
  'NOT_FOUND',
  'Không tìm thấy nhiệm vụ này hoặc ông/bà không có quyền xem.',
);

export function relationsTo(assignment: Assignment, actor: Actor): Relation[] {
  const standing: Relation[] = [];
  if (actor.unitId === assignment.unitId) standing.push('OWN_UNIT');
  if (actor.unitId === assignment.reviewerUnitId) standing.push('REVIEWER');
  if (isProvincial(actor.roles)) standing.push('PROVINCE');
  return standing;
}

export function guardAssignment(
  assignment: Assignment,
  operation: Operation,
  actor: Actor,
): Refused | undefined {
  const standing = relationsTo(assignment, actor);
  if (!mayOnAssignment('VIEW', actor.roles, standing)) return NOT_FOUND;
  if (mayOnAssignment(operation, actor.roles, standing)) return undefined;
  return refuse(
    'NOT_ENTITLED',
    `Vai trò của ông/bà không được ${OPERATION_LABELS[operation]} đối với nhiệm vụ này.`,
  );
}

const LINK_USED = refuse('ALREADY_DONE', 'Liên kết này đã được sử dụng; mỗi liên kết chỉ dùng được một lần.');

/** May look up what the decision rests on; the decision itself is pure. */
type Decide = (
  assignment: Assignment,
  context: DecisionContext,
) => AssignmentDecision | Promise<AssignmentDecision>;
/** More records of the same transaction, such as a key that makes a link single-use. */
export interface Extras {
  readonly uniqueKeys?: readonly { readonly key: string; readonly owner: string }[];
  readonly writes?: (before: Stored<'assignment'>, after: Assignment) => readonly LedgerWrite[];
}
type Deps = Pick<Dependencies, 'ledger' | 'clock'>;

async function decideCommand(
  deps: Deps,
  operation: Operation,
  { assignmentId, actor, expectedVersion }: CommandRequest,
  decide: Decide,
  extras: Extras,
): Promise<Change<ReceiptAnswer> | Refused> {
  const current = await load(deps.ledger, 'assignment', assignmentId);
  if (current === undefined) return NOT_FOUND;
  const denied = guardAssignment(current.body, operation, actor);
  if (denied) return denied;
  if (expectedVersion !== undefined && expectedVersion !== current.version) return CHANGED_MEANWHILE;
  const at = deps.clock.now();
  const reference = await loadReference(deps.ledger);
  const decision = await decide(current.body, { ...reference, now: at, version: current.version, actor });
  if (decision.outcome === 'REFUSED') return decision;
  const { next, event } = decision;
  const entry = { ...event, at, actor: actorName(actor) };
  return {
    outcome: 'CHANGE',
    writes: [
      write('assignment', current.id, current, next, entry),
      ...(extras.writes?.(current, next) ?? []),
    ],
    ...(extras.uniqueKeys === undefined ? {} : { uniqueKeys: extras.uniqueKeys, whenTaken: LINK_USED }),
    answer: { receipt: { id: current.id, version: current.version + 1, phase: next.phase, at } },
  };
}

export const runCommand = (
  deps: Deps,
  operation: Operation,
  request: CommandRequest,
  decide: Decide,
  extras: Extras = {},
): Promise<CommandOutcome> =>
  transact(deps, {
    answers: receiptAnswer,
    idempotency: request.idempotency,
    decide: () => decideCommand(deps, operation, request, decide, extras),
  });
