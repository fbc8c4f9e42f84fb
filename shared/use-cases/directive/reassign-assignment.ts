import * as z from 'zod/mini';
import { isInForce } from '../../domain/organisation/unit.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { actorName } from '../actor.ts';
import { guardAssignment, NOT_FOUND, type CommandRequest } from '../assignment/run-command.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load } from '../store.ts';
import { CHANGED_MEANWHILE, receiptSchema, transact, type Done } from '../transact.ts';
import { inheritanceOf } from './inherit-assignment.ts';

const reassignedAnswer = z.object({ receipt: receiptSchema, heirId: z.string() });
export type ReassignedAnswer = z.infer<typeof reassignedAnswer>;

export interface Reassignment {
  readonly toUnitId: string;
  readonly note: string;
}

async function guardNewUnit(
  ledger: Pick<Ledger, 'load'>,
  toUnitId: string,
  today: CalendarDay,
): Promise<Refused | undefined> {
  const unit = await load(ledger, 'unit', toUnitId);
  if (unit === undefined) return refuse('INVALID', 'Không có đơn vị nhận này; hãy chọn lại.', 'toUnitId');
  return isInForce(unit.body, today)
    ? undefined
    : refuse(
        'INVALID',
        `${unit.body.name} không hoạt động trong ngày hôm nay; hãy chọn đơn vị khác.`,
        'toUnitId',
      );
}

/** Giao lại: the old assignment ends as transferred and its heir begins, in one transaction. */
export async function reassignAssignment(
  deps: Pick<Dependencies, 'ledger' | 'clock'>,
  { assignmentId, actor, expectedVersion, idempotency }: CommandRequest,
  input: Reassignment,
): Promise<Done<ReassignedAnswer> | Refused> {
  const { ledger, clock } = deps;
  return transact(deps, {
    answers: reassignedAnswer,
    idempotency,
    decide: async () => {
      const current = await load(ledger, 'assignment', assignmentId);
      if (current === undefined) return NOT_FOUND;
      const denied = guardAssignment(current.body, 'REASSIGN', actor);
      if (denied) return denied;
      if (expectedVersion !== undefined && expectedVersion !== current.version) return CHANGED_MEANWHILE;
      const now = clock.now();
      const refused = await guardNewUnit(ledger, input.toUnitId, localDayOf(now));
      if (refused) return refused;
      const context = { ...(await loadReference(ledger)), now, version: current.version, actor };
      const inheritance = await inheritanceOf(ledger, current, input, context, actorName(actor));
      if (inheritance.outcome === 'REFUSED') return inheritance;
      const receipt = {
        id: assignmentId,
        version: current.version + 1,
        phase: inheritance.ended.phase,
        at: now,
      };
      return {
        outcome: 'CHANGE',
        writes: inheritance.writes,
        answer: { receipt, heirId: inheritance.heir.id },
      };
    },
  });
}
