/**
 * After a recall or a replacement: every assignment that is still open is withdrawn. Idempotent and resumable: what is
 * withdrawn is no longer in the list of the open, so a second run goes on where the first one stopped.
 */
import * as z from 'zod/mini';
import { withdraw, type Withdrawal } from '../../domain/assignment/manage.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { openAssignmentsOf } from '../calendar/open-assignments.ts';
import { concurrently } from '../concurrently.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, loadExisting, write } from '../store.ts';
import { transact } from '../transact.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;
const AT_ONCE = 32;
const changed = z.object({ changed: z.boolean() });

function withdrawalOf({ phase, ending }: Directive): (Withdrawal & { readonly by: string }) | undefined {
  if ((phase !== 'RECALLED' && phase !== 'REPLACED') || ending === undefined) return undefined;
  return { reason: phase, note: ending.note ?? '', by: ending.by };
}

/** False when somebody ended the assignment first. */
async function withdrawOne(
  deps: Deps,
  assignmentId: string,
  withdrawal: Withdrawal & { readonly by: string },
): Promise<boolean> {
  const { by, ...input } = withdrawal;
  const outcome = await transact(deps, {
    answers: changed,
    decide: async () => {
      const current = await loadExisting(deps.ledger, 'assignment', assignmentId);
      const now = deps.clock.now();
      const context = {
        ...(await loadReference(deps.ledger)),
        now,
        version: current.version,
        actor: { personId: by, unitId: '' },
      };
      const decision = withdraw(current.body, input, context);
      if (decision.outcome === 'REFUSED') return decision;
      const event = { ...decision.event, at: now, actor: by };
      return {
        outcome: 'CHANGE',
        writes: [write('assignment', assignmentId, current, decision.next, event)],
        answer: { changed: true },
      };
    },
  });
  return outcome.outcome === 'DONE';
}

/** Answers how many were withdrawn by this run; 0 for a directive that was neither recalled nor replaced. */
export async function withdrawOpenAssignments(
  deps: Deps,
  directiveId: string,
): Promise<{ readonly withdrawn: number }> {
  const directive = await load(deps.ledger, 'directive', directiveId);
  const withdrawal = directive === undefined ? undefined : withdrawalOf(directive.body);
  let withdrawn = 0;
  if (withdrawal === undefined) return { withdrawn };
  await concurrently(openAssignmentsOf(deps.ledger, directiveId), AT_ONCE, async ({ id }) => {
    if (await withdrawOne(deps, id, withdrawal)) withdrawn += 1;
  });
  return { withdrawn };
}
