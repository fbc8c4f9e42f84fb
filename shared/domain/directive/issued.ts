import type { CalendarDay, Instant } from '../time.ts';
import type { Directive, DirectivePhase } from './directive.ts';
import { copyUnits } from './expand.ts';
import type { CheckContext } from './finding.ts';
import { fallbackReviewerOf } from './reviewer.ts';

export interface Issue {
  readonly phase: DirectivePhase;
  readonly at: Instant;
  /** A person's id. */
  readonly by: string;
  /** The day that the document carries. */
  readonly day: CalendarDay;
  /** Absent while the number is pending. */
  readonly number?: number;
  readonly notation: string;
  readonly assignments: number;
  readonly batches: number;
}

/** The directive as it goes out: what was looked up for it (who only reads it, who reviews its reviewer) is fixed now. */
export function issuedAs(directive: Directive, issue: Issue, context: CheckContext): Directive {
  const { content } = directive;
  const { phase, at, by, day, number, notation, assignments, batches } = issue;
  const fallback = fallbackReviewerOf(content, context);
  const { replacesDirectiveId: replaced } = content;
  return {
    ...directive,
    phase,
    issuedAt: at,
    issuedBy: by,
    issuedDay: day,
    ...(number === undefined ? {} : { number }),
    notation,
    expectedAssignments: assignments,
    batches,
    ...(fallback === undefined ? {} : { fallbackReviewerUnitId: fallback.id }),
    ...(replaced === undefined ? {} : { replaces: [replaced] }),
    copies: copyUnits(content, context.units, context.today).map((copy) => ({ ...copy })),
  };
}
