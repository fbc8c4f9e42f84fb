/** One command on a directive: load, authorise, decide, commit everything that belongs to it in one transaction. */
import type * as z from 'zod/mini';
import type { DirectiveOperation } from '../../domain/authorization.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { DirectiveEvent } from '../../domain/directive/event.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { Commit, LedgerWrite } from '../../ports/ledger.ts';
import { actorName, type Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { load, write, type Stored } from '../store.ts';
import {
  CHANGED_MEANWHILE,
  receiptAnswer,
  transact,
  type Done,
  type Idempotency,
  type ReceiptAnswer,
} from '../transact.ts';
import { DIRECTIVE_NOT_FOUND, guardDirective } from './directive-access.ts';

export interface DirectiveRequest {
  readonly directiveId: string;
  readonly actor: Actor;
  /** From the client: refuse when the record has moved on since it was read. */
  readonly expectedVersion?: number | undefined;
  readonly idempotency?: Idempotency | undefined;
}
export type DirectiveCommandDependencies = Pick<Dependencies, 'ledger' | 'clock'>;
export type DirectiveOutcome = Done<ReceiptAnswer> | Refused;

export interface DirectiveChange<More> {
  readonly outcome: 'DECIDED';
  readonly next: Directive;
  readonly event: DirectiveEvent;
  /** Other records of the same transaction. */
  readonly writes?: readonly LedgerWrite[];
  readonly uniqueKeys?: NonNullable<Commit['uniqueKeys']>;
  readonly whenTaken?: Refused;
  /** Beside the receipt. */
  readonly more: More;
}
export type DecideDirective<More> = (
  current: Stored<'directive'>,
  now: Instant,
) => DirectiveChange<More> | Refused | Promise<DirectiveChange<More> | Refused>;

interface Command<More> {
  readonly operation: DirectiveOperation;
  readonly answers: z.ZodMiniType<ReceiptAnswer & More>;
  readonly decide: DecideDirective<More>;
}

export async function runDirectiveCommandWith<More extends object>(
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  { operation, answers, decide }: Command<More>,
): Promise<Done<ReceiptAnswer & More> | Refused> {
  const { directiveId: id, actor, expectedVersion, idempotency } = request;
  return transact(deps, {
    answers,
    idempotency,
    decide: async () => {
      const current = await load(deps.ledger, 'directive', id);
      if (current === undefined) return DIRECTIVE_NOT_FOUND;
      const denied = await guardDirective(deps.ledger, current.body, operation, actor);
      if (denied) return denied;
      if (expectedVersion !== undefined && expectedVersion !== current.version) return CHANGED_MEANWHILE;
      const now = deps.clock.now();
      const decision = await decide(current, now);
      if (decision.outcome === 'REFUSED') return decision;
      const { next, event, writes = [], more, uniqueKeys, whenTaken } = decision;
      const receipt = { id, version: current.version + 1, phase: next.phase, at: now };
      const entry = { ...event, at: now, actor: actorName(actor) };
      return {
        outcome: 'CHANGE',
        writes: [write('directive', id, current, next, entry), ...writes],
        ...(uniqueKeys === undefined ? {} : { uniqueKeys }),
        ...(whenTaken === undefined ? {} : { whenTaken }),
        answer: { receipt, ...more },
      };
    },
  });
}

/** A command that answers with its receipt alone. */
export const runDirectiveCommand = (
  deps: DirectiveCommandDependencies,
  operation: DirectiveOperation,
  request: DirectiveRequest,
  decide: (current: Stored<'directive'>, now: Instant) => ReturnType<DecideDirective<object>>,
): Promise<DirectiveOutcome> =>
  runDirectiveCommandWith(deps, request, { operation, answers: receiptAnswer, decide });
