/**
 * The check before signature. It refuses nothing by itself: it lists everything that is missing or impossible, and the
 * issue refuses while one finding is BLOCKING. A warning is for the person who signs to weigh.
 */
import { checkClauses } from './check-clauses.ts';
import { checkDays } from './check-days.ts';
import { checkFrame } from './check-frame.ts';
import { checkRecipients } from './check-recipients.ts';
import { coverageAmong } from './coverage.ts';
import type { DirectiveContent } from './directive.ts';
import { actionUnits, copyUnits } from './expand.ts';
import type { CheckContext, CheckFinding } from './finding.ts';

export { mayIssue, severities, findingCodes } from './finding.ts';
export type { CheckContext, CheckFinding, FindingCode, Severity } from './finding.ts';

/** The complete list, in the order in which a document is read. */
export function checkDirective(content: DirectiveContent, context: CheckContext): CheckFinding[] {
  const { units, today } = context;
  const addressed = actionUnits(content, units, today);
  const among = {
    addressed,
    addressedIds: new Set(addressed.map(({ id }) => id)),
    unitsById: new Map(units.map((unit) => [unit.id, unit])),
    copies: copyUnits(content, units, today).length,
    coverage: coverageAmong(content, addressed),
  };
  return [
    ...checkFrame(content, context, among.coverage),
    ...checkRecipients(content, context, among),
    ...checkClauses(content, context, among),
    ...checkDays(content, context),
  ];
}
