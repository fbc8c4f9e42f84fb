/** What merged units still have to review goes to their successor; first the directives, so that what opens later follows. */
import * as z from 'zod/mini';
import { changeReviewer } from '../../domain/assignment/manage.ts';
import { currentReviewerOf, withReviewSuccessor } from '../../domain/directive/reviewer.ts';
import { refuse } from '../../domain/outcome.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { actorName, type Actor } from '../actor.ts';
import type { AdminDependencies } from '../administration.ts';
import { openAssignments, openDirectives } from '../calendar/open-assignments.ts';
import { reviewerOfHeir } from '../directive/reviewing-units.ts';
import { loadReference } from '../reference.ts';
import { loadExisting, write } from '../store.ts';
import { transact } from '../transact.ts';
import type { Succession } from './inherit-open-assignments.ts';

const movedAnswer = z.object({ moved: z.boolean() });
const NOTHING_MOVES = refuse('ALREADY_DONE', 'Việc thẩm tra không thay đổi.');

const moveDirective = (deps: AdminDependencies, actor: Actor, id: string, succession: Succession) =>
  transact(deps, {
    answers: movedAnswer,
    decide: async () => {
      const current = await loadExisting(deps.ledger, 'directive', id);
      const next = withReviewSuccessor(current.body, succession);
      if (next === undefined) return NOTHING_MOVES;
      const { reason, intoUnitId } = succession;
      const payload = { before: currentReviewerOf(current.body), after: intoUnitId, reason };
      const event = { type: 'REVIEWER_CHANGED', payload, at: deps.clock.now(), actor: actorName(actor) };
      const writes = [write('directive', id, current, next, event)];
      return { outcome: 'CHANGE', writes, answer: { moved: true } };
    },
  });

const moveAssignment = (deps: AdminDependencies, actor: Actor, id: string, { reason }: Succession) =>
  transact(deps, {
    answers: movedAnswer,
    decide: async () => {
      const current = await loadExisting(deps.ledger, 'assignment', id);
      const directive = await loadExisting(deps.ledger, 'directive', current.body.directiveId);
      const now = deps.clock.now();
      const { policy } = await loadReference(deps.ledger);
      const { unitId } = current.body;
      const reviewerUnitId = await reviewerOfHeir(deps.ledger, directive.body, unitId, { policy, now });
      const decision =
        reviewerUnitId === undefined ? undefined : changeReviewer(current.body, { reviewerUnitId, reason });
      if (decision === undefined) return NOTHING_MOVES;
      if (decision.outcome === 'REFUSED') return decision;
      const event = { ...decision.event, at: now, actor: actorName(actor) };
      const writes = [write('assignment', id, current, decision.next, event)];
      return { outcome: 'CHANGE', writes, answer: { moved: true } };
    },
  });

/** What the merged units owe themselves is inherited with its review. */
export const isOrphaned = (
  { reviewerUnitId, unitId }: Assignment,
  { fromUnitIds }: Pick<Succession, 'fromUnitIds'>,
): boolean => fromUnitIds.includes(reviewerUnitId) && !fromUnitIds.includes(unitId);

/** Answers how many assignments the successor reviews from now on, and which have nobody who may. */
export async function inheritOpenReviews(
  deps: AdminDependencies,
  actor: Actor,
  succession: Succession,
): Promise<{ readonly reviews: number; readonly waiting: readonly string[] }> {
  for await (const { id, body } of openDirectives(deps.ledger))
    if (withReviewSuccessor(body, succession) !== undefined) await moveDirective(deps, actor, id, succession);
  const waiting: string[] = [];
  let reviews = 0;
  for await (const { id, body } of openAssignments(deps.ledger)) {
    if (!isOrphaned(body, succession)) continue;
    if ((await moveAssignment(deps, actor, id, succession)).outcome === 'DONE') reviews += 1;
    else if (isOrphaned((await loadExisting(deps.ledger, 'assignment', id)).body, succession))
      waiting.push(id);
  }
  return { reviews, waiting };
}
