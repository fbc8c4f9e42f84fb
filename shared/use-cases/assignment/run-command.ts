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

export interface CommandRequest {
  readonly assignmentId: string;
  readonly actor: Actor;
  /** From the client: refuse when the record has moved on since it was read. */
  readonly expectedVersion?: number | undefined;
  readonly idempotency?: { readonly key: string; readonly fingerprint: string } | undefined;
}

export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  /** When the server received it. */
  readonly at: string;
}
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

const CHANGED = refuse(
  'CONFLICT',
  'Nhiệm vụ vừa được người khác cập nhật. Hãy tải lại để xem nội dung mới rồi thực hiện lại; những gì đã nhập vẫn còn.',
);
const KEY_REUSED = refuse(
  'CONFLICT',
  'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
  'Idempotency-Key',
);

type Decide = (assignment: Assignment, context: DecisionContext) => AssignmentDecision;
/** More records of the same transaction, such as a key that makes a link single-use. */
export interface Extras {
  readonly uniqueKeys?: readonly { readonly key: string; readonly owner: string }[];
  readonly writes?: (before: Stored<'assignment'>, after: Assignment) => readonly LedgerWrite[];
}
type Deps = Pick<Dependencies, 'ledger' | 'clock'>;

const isReceipt = (answer: unknown): answer is Receipt =>
  typeof answer === 'object' && answer !== null && 'phase' in answer;

function repeated(kept: { fingerprint: string; answer: unknown }, request: CommandRequest): CommandOutcome {
  if (kept.fingerprint !== request.idempotency?.fingerprint || !isReceipt(kept.answer)) return KEY_REUSED;
  return { outcome: 'DONE', receipt: kept.answer };
}

async function attempt(
  deps: Deps,
  operation: Operation,
  request: CommandRequest,
  decide: Decide,
  extras: Extras,
): Promise<CommandOutcome | 'RETRY'> {
  const current = await load(deps.ledger, 'assignment', request.assignmentId);
  if (current === undefined) return NOT_FOUND;
  const denied = guardAssignment(current.body, operation, request.actor);
  if (denied) return denied;
  if (request.expectedVersion !== undefined && request.expectedVersion !== current.version) return CHANGED;
  const now = deps.clock.now();
  const reference = await loadReference(deps.ledger);
  const decision = decide(current.body, {
    ...reference,
    now,
    version: current.version,
    actor: request.actor,
  });
  if (decision.outcome === 'REFUSED') return decision;
  const { next, event } = decision;
  const receipt: Receipt = { id: current.id, version: current.version + 1, phase: next.phase, at: now };
  const entry = { ...event, at: now, actor: actorName(request.actor) };
  const committed = await deps.ledger.commit({
    writes: [
      write('assignment', current.id, current, next, entry),
      ...(extras.writes?.(current, next) ?? []),
    ],
    ...(extras.uniqueKeys === undefined ? {} : { uniqueKeys: extras.uniqueKeys }),
    ...(request.idempotency === undefined
      ? {}
      : { idempotency: { ...request.idempotency, answer: receipt } }),
  });
  switch (committed.outcome) {
    case 'COMMITTED':
      return { outcome: 'DONE', receipt };
    case 'REPEATED':
      return repeated(committed, request);
    case 'KEY_TAKEN':
      return refuse('ALREADY_DONE', 'Liên kết này đã được sử dụng; mỗi liên kết chỉ dùng được một lần.');
    case 'CONFLICT':
    case 'SUPERSEDED':
      return request.expectedVersion === undefined ? 'RETRY' : CHANGED;
  }
}

const MOST_ATTEMPTS = 5;

export async function runCommand(
  deps: Deps,
  operation: Operation,
  request: CommandRequest,
  decide: Decide,
  extras: Extras = {},
): Promise<CommandOutcome> {
  if (request.idempotency !== undefined) {
    const kept = await deps.ledger.idempotentAnswer(request.idempotency.key);
    if (kept !== undefined) return repeated(kept, request);
  }
  for (let count = 0; count < MOST_ATTEMPTS; count += 1) {
    const outcome = await attempt(deps, operation, request, decide, extras);
    if (outcome !== 'RETRY') return outcome;
  }
  return CHANGED;
}
