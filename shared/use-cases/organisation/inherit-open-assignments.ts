/** Everything that merged units still owe goes to their successor. */
import * as z from 'zod/mini';
import { isOpen } from '../../domain/assignment/phase.ts';
import { actorName, type Actor } from '../actor.ts';
import type { AdminDependencies } from '../administration.ts';
import { inheritanceOf } from '../directive/inherit-assignment.ts';
import { loadReference } from '../reference.ts';
import { loadExisting, queryAll } from '../store.ts';
import { transact } from '../transact.ts';

export interface Succession {
  readonly fromUnitIds: readonly string[];
  readonly intoUnitId: string;
  readonly reason: string;
}
const heirAnswer = z.object({ heirId: z.string() });

const inheritOne = (
  deps: AdminDependencies,
  actor: Actor,
  assignmentId: string,
  { intoUnitId, reason }: Succession,
) =>
  transact(deps, {
    answers: heirAnswer,
    decide: async () => {
      const current = await loadExisting(deps.ledger, 'assignment', assignmentId);
      const now = deps.clock.now();
      const context = { ...(await loadReference(deps.ledger)), now, version: current.version, actor };
      const input = { toUnitId: intoUnitId, note: reason };
      const inheritance = await inheritanceOf(deps.ledger, current, input, context, actorName(actor));
      if (inheritance.outcome === 'REFUSED') return inheritance;
      return { outcome: 'CHANGE', writes: inheritance.writes, answer: { heirId: inheritance.heir.id } };
    },
  });

export async function inheritOpenAssignments(
  deps: AdminDependencies,
  actor: Actor,
  succession: Succession,
): Promise<{ readonly inherited: number; readonly waiting: readonly string[] }> {
  const waiting: string[] = [];
  let inherited = 0;
  for (const unitId of succession.fromUnitIds) {
    for await (const { id, body } of queryAll(deps.ledger, 'assignment', {
      index: 'unit',
      partition: `unit#${unitId}`,
    })) {
      if (!isOpen(body.phase)) continue;
      const outcome = await inheritOne(deps, actor, id, succession);
      if (outcome.outcome === 'DONE') inherited += 1;
      // Ended by somebody else in the meantime: nothing is left to inherit.
      else if (isOpen((await loadExisting(deps.ledger, 'assignment', id)).body.phase)) waiting.push(id);
    }
  }
  return { inherited, waiting };
}
