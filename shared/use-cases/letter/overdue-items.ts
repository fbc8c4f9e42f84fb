/** What one unit is late with: its report, clause by clause, and its plan. */
import type { Assignment, DutyRecord } from '../../domain/assignment/assignment.ts';
import { statusOf } from '../../domain/assignment/status.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { localDayOf, type Instant } from '../../domain/time.ts';
import type { OverdueItem } from '../../documents/letter-facts.ts';
import type { Reference } from '../reference.ts';
import { clauseInWords } from './clause-words.ts';

type Rules = Reference & { readonly now: Instant };

const daysOf = ({ dueDay, firstDueDay }: DutyRecord) => ({
  dueDay,
  firstDueDay: firstDueDay === dueDay ? null : firstDueDay,
});

function latePlan({ duties }: Assignment, { calendar, now }: Rules): OverdueItem[] {
  const { PLAN, REPORT } = duties;
  if (PLAN === undefined) return [];
  // A plan that never came is owed no longer once the report is filed.
  const until = localDayOf(PLAN.doneAt ?? REPORT.doneAt ?? now);
  if (until <= PLAN.dueDay) return [];
  // Filed on a day off after the due day: late, although no working day has passed.
  const workingDaysLate = Math.max(calendar.workingDaysLate(PLAN.dueDay, until), 1);
  return [
    {
      content: 'lập kế hoạch tự kiểm tra',
      product: 'kế hoạch tự kiểm tra',
      ...daysOf(PLAN),
      workingDaysLate,
    },
  ];
}

function lateReport(assignment: Assignment, { content }: Directive, rules: Rules): OverdueItem[] {
  const { workingDaysLate } = statusOf(assignment, rules);
  if (workingDaysLate === 0) return [];
  return assignment.obligations.map(({ clauseId, product }) => ({
    content: clauseInWords(content, clauseId),
    product,
    ...daysOf(assignment.duties.REPORT),
    workingDaysLate,
  }));
}

/** Empty while nothing is late; what was handed in late stays. */
export const overdueItemsOf = (assignment: Assignment, directive: Directive, rules: Rules): OverdueItem[] => [
  ...latePlan(assignment, rules),
  ...lateReport(assignment, directive, rules),
];
