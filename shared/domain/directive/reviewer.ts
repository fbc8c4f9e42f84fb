/**
 * Who reviews a unit's plan and report. Nobody accepts their own work, so what the reviewing unit itself owes (the office
 * that issued the letter and must also act on it) goes to another one: the directive's second reviewer, or else the first
 * that the policy names; a province that names none has its office and then the committee's secretariat do it.
 */
import { isInForce, type Unit } from '../organisation/unit.ts';
import type { Directive, DirectiveContent } from './directive.ts';
import type { CheckContext } from './finding.ts';

export const firstReviewerOf = ({ reviewerUnitId, issuerUnitId }: DirectiveContent): string =>
  reviewerUnitId ?? issuerUnitId;

/** Units merge while a directive is open: then the successor goes on with the review. */
export const currentReviewerOf = ({ content, reviewSuccessorUnitId }: Directive): string =>
  reviewSuccessorUnitId ?? firstReviewerOf(content);

/** The directive with the successor of merged units in their place; undefined when they do not review it. */
export function withReviewSuccessor(
  directive: Directive,
  { fromUnitIds, intoUnitId }: { readonly fromUnitIds: readonly string[]; readonly intoUnitId: string },
): Directive | undefined {
  const { fallbackReviewerUnitId: fallback } = directive;
  const isFirst = fromUnitIds.includes(currentReviewerOf(directive));
  const isFallback = fallback !== undefined && fromUnitIds.includes(fallback);
  if (!isFirst && !isFallback) return undefined;
  const next = isFirst ? { ...directive, reviewSuccessorUnitId: intoUnitId } : directive;
  const nextFallback = isFallback ? intoUnitId : fallback;
  // Whoever reviews all the others cannot stand in for itself.
  const isLost = nextFallback === currentReviewerOf(next);
  return { ...next, fallbackReviewerUnitId: isLost ? undefined : nextFallback };
}

/** The reviewer of one unit; itself only where no other could be found, and then the check refused the issue. */
export function reviewerFor(directive: Directive, unitId: string): string {
  const first = currentReviewerOf(directive);
  return unitId === first ? (directive.fallbackReviewerUnitId ?? first) : first;
}

type Candidates = Pick<CheckContext, 'units' | 'policy' | 'today'>;

const usualFallbacks = (units: readonly Unit[]): string[] =>
  (['OFFICE', 'PEOPLES_COMMITTEE'] as const).flatMap((kind) =>
    units.filter((unit) => unit.kind === kind).map(({ id }) => id),
  );

/** In the order in which they are asked, each once: those that exist today and are not the reviewer itself. */
export function fallbackCandidates(content: DirectiveContent, { units, policy, today }: Candidates): Unit[] {
  const { secondReviewerUnitId } = content;
  const named = [
    ...(secondReviewerUnitId === undefined ? [] : [secondReviewerUnitId]),
    ...(policy.fallbackReviewerUnitIds ?? usualFallbacks(units)),
  ];
  const others = new Set(named.filter((id) => id !== firstReviewerOf(content)));
  return [...others].flatMap((id) => units.filter((unit) => unit.id === id && isInForce(unit, today)));
}

/** The candidate that will review what the reviewer owes; undefined when there is nobody who could. */
export function fallbackReviewerOf(
  content: DirectiveContent,
  context: Candidates & Pick<CheckContext, 'reviewingUnitIds'>,
): Unit | undefined {
  const { reviewingUnitIds } = context;
  return fallbackCandidates(content, context).find(
    ({ id }) => reviewingUnitIds === undefined || reviewingUnitIds.has(id),
  );
}
