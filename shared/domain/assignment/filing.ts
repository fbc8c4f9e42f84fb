/** What filing a plan and filing a report have in common: it arrived, somebody wrote it, and now the reviewer has it. */
import { localDayOf } from '../time.ts';
import type { Assignment, Filing } from './assignment.ts';
import { done, newDuty, passBall, withDuties, type DecisionContext } from './decision.ts';
import { acknowledged } from './receive.ts';

interface Filed {
  readonly duty: 'PLAN' | 'REPORT';
  readonly review: 'PLAN_REVIEW' | 'REPORT_REVIEW';
  /** Whoever laid it before the head is an author too, and may not review it. */
  readonly preparedBy: string | undefined;
  readonly nil: boolean;
}

export function filedWith(
  assignment: Assignment,
  { duty, review, preparedBy, nil }: Filed,
  context: DecisionContext,
): { readonly changes: Partial<Assignment>; readonly filing: Filing } {
  const { now, actor, calendar, policy, version } = context;
  const received = acknowledged(assignment, context);
  const reviewTerm = { kind: 'WORKING_DAYS', from: localDayOf(now), days: policy.reviewDays } as const;
  const reviewVersion = (assignment.duties[review]?.version ?? 0) + 1;
  const duties = withDuties(
    { ...assignment, ...received },
    {
      [duty]: done(assignment.duties[duty], now),
      [review]: newDuty(reviewTerm, calendar, now, reviewVersion),
    },
  );
  const authors = new Set([actor.personId, ...(preparedBy === undefined ? [] : [preparedBy])]);
  return {
    changes: { ...received, duties, custody: passBall(assignment.custody, 'REVIEWER', now) },
    filing: { sequence: version + 1, filedAt: now, authors: [...authors], nil },
  };
}
