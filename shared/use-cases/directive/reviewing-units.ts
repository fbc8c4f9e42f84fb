/** Which units could review in place of a reviewer that owes work itself: somebody there holds the right to. */
import { mayOnAssignment } from '../../domain/authorization.ts';
import type { Directive, DirectiveContent } from '../../domain/directive/directive.ts';
import {
  currentReviewerOf,
  fallbackCandidates,
  fallbackReviewerOf,
} from '../../domain/directive/reviewer.ts';
import { rolesOn } from '../../domain/organisation/person.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { queryAll } from '../store.ts';
import { loadUnits } from './load-units.ts';

async function mayReview(ledger: Pick<Ledger, 'query'>, unitId: string, on: CalendarDay): Promise<boolean> {
  const people = queryAll(ledger, 'person', { index: 'unit', partition: `unit-people#${unitId}` });
  for await (const { body } of people)
    if (mayOnAssignment('ACCEPT_REPORT', rolesOn(body, on), ['REVIEWER'])) return true;
  return false;
}

interface Standing {
  readonly units: readonly Unit[];
  readonly policy: Policy;
  readonly today: CalendarDay;
}

export async function reviewingUnits(
  ledger: Pick<Ledger, 'query'>,
  content: DirectiveContent,
  standing: Standing,
): Promise<ReadonlySet<string>> {
  const candidates = fallbackCandidates(content, standing);
  const able = await Promise.all(candidates.map(({ id }) => mayReview(ledger, id, standing.today)));
  return new Set(candidates.flatMap(({ id }, index) => (able[index] === true ? [id] : [])));
}

/**
 * Who reviews what is handed to a unit after the issue; undefined when it is the reviewer itself and nobody else could.
 * A directive issued before its fallback was recorded is judged by the units and the policy of the day.
 */
export async function reviewerOfHeir(
  ledger: Pick<Ledger, 'query'>,
  directive: Directive,
  unitId: string,
  { policy, now }: { readonly policy: Policy; readonly now: Instant },
): Promise<string | undefined> {
  const first = currentReviewerOf(directive);
  if (unitId !== first) return first;
  if (directive.fallbackReviewerUnitId !== undefined) return directive.fallbackReviewerUnitId;
  const content = { ...directive.content, reviewerUnitId: first };
  const standing = { units: await loadUnits(ledger), policy, today: localDayOf(now) };
  const reviewingUnitIds = await reviewingUnits(ledger, content, standing);
  return fallbackReviewerOf(content, { ...standing, reviewingUnitIds })?.id;
}
