/**
 * After a change of the calendar: every open deadline that it touches moves once. Idempotent by the calendar's version,
 * so the relay may run it again after a crash and goes on where it stopped.
 */
import * as z from 'zod/mini';
import { recompute } from '../../domain/assignment/recompute.ts';
import { refuse } from '../../domain/outcome.ts';
import { actorName, CLOCK_ACTOR } from '../actor.ts';
import type { AdminDependencies } from '../administration.ts';
import { concurrently } from '../concurrently.ts';
import { loadReference } from '../reference.ts';
import { loadExisting, write, type Stored } from '../store.ts';
import { transact } from '../transact.ts';
import { openAssignments } from './open-assignments.ts';

const movedAnswer = z.object({ moved: z.boolean() });
const NOTHING_MOVES = refuse('ALREADY_DONE', 'Thời hạn không thay đổi.');

async function decideMove(
  { ledger, clock }: AdminDependencies,
  current: Stored<'assignment'>,
  reason: string,
) {
  const now = clock.now();
  const context = { ...(await loadReference(ledger)), now, version: current.version, actor: CLOCK_ACTOR };
  const decision = recompute(current.body, reason, context);
  if (decision === undefined) return NOTHING_MOVES;
  if (decision.outcome === 'REFUSED') return decision;
  const event = { ...decision.event, at: now, actor: actorName(CLOCK_ACTOR) };
  const writes = [write('assignment', current.id, current, decision.next, event)];
  return { outcome: 'CHANGE', writes, answer: { moved: true } } as const;
}

async function recomputeOne(
  deps: AdminDependencies,
  assignment: Stored<'assignment'>,
  reason: string,
): Promise<boolean> {
  // Most assignments are not touched: the copy that the list gave is enough to see that, without a second read.
  if ((await decideMove(deps, assignment, reason)).outcome === 'REFUSED') return false;
  const outcome = await transact(deps, {
    answers: movedAnswer,
    decide: async () =>
      decideMove(deps, await loadExisting(deps.ledger, 'assignment', assignment.id), reason),
  });
  return outcome.outcome === 'DONE';
}

const announcedSchema = z.object({ reason: z.string() });

/** What the newest announcement gave as its reason. */
async function announcedReason({ ledger }: AdminDependencies): Promise<string> {
  const { version } = await loadExisting(ledger, 'calendar', 'vn');
  const event = await ledger.event({ kind: 'calendar', id: 'vn' }, version);
  const announced = z.safeParse(announcedSchema, event?.payload);
  return announced.success ? announced.data.reason : 'Lịch làm việc thay đổi';
}

const AT_ONCE = 32;

export async function recomputeOpenDeadlines(
  deps: AdminDependencies,
  { reason: given }: { readonly reason?: string } = {},
): Promise<{ readonly looked: number; readonly moved: number }> {
  const reason = given ?? (await announcedReason(deps));
  let looked = 0;
  let moved = 0;
  await concurrently(openAssignments(deps.ledger), AT_ONCE, async (assignment) => {
    looked += 1;
    if (await recomputeOne(deps, assignment, reason)) moved += 1;
  });
  return { looked, moved };
}
