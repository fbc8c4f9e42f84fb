/** After a pending number was entered: what is still open bears it. Idempotent: what bears it already is passed over. */
import * as z from 'zod/mini';
import { renumber } from '../../domain/assignment/manage.ts';
import { refuse } from '../../domain/outcome.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import { openAssignmentsOf } from '../calendar/open-assignments.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadExisting, write } from '../store.ts';
import { transact } from '../transact.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;
const renumbered = z.object({ renumbered: z.boolean() });
const NOTHING_TO_DO = refuse('ALREADY_DONE', 'Nhiệm vụ đã mang số của văn bản.');

async function renumberOne(deps: Deps, assignmentId: string, notation: string): Promise<void> {
  await transact(deps, {
    answers: renumbered,
    decide: async () => {
      const current = await loadExisting(deps.ledger, 'assignment', assignmentId);
      const decision = renumber(current.body, notation);
      if (decision?.outcome !== 'DECIDED') return NOTHING_TO_DO;
      const event = { ...decision.event, at: deps.clock.now(), actor: CLOCK_ACTOR.personId };
      const writes = [write('assignment', current.id, current, decision.next, event)];
      return { outcome: 'CHANGE', writes, answer: { renumbered: true } } as const;
    },
  });
}

export async function renumberAssignments(deps: Deps, directiveId: string): Promise<void> {
  const { body } = await loadExisting(deps.ledger, 'directive', directiveId);
  const open = openAssignmentsOf(deps.ledger, directiveId);
  for await (const { id } of open) await renumberOne(deps, id, body.notation);
}
