import { checkDirective, mayIssue, type CheckFinding } from '../../domain/directive/check.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { actionUnits, bundlesOf, recurringOf } from '../../domain/directive/expand.ts';
import type { CheckContext } from '../../domain/directive/finding.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import { DIRECTIVE_NOT_FOUND, guardOverview } from './directive-access.ts';
import { loadCheckContext } from './load-check-context.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

export interface DirectiveCounts {
  /** Units that must act. */
  readonly units: number;
  /** Assignments that open at once; each period of a recurring obligation opens more. */
  readonly assignments: number;
  /** Clauses × units, recurring ones counted once. */
  readonly obligations: number;
}
export interface CheckedDirective {
  readonly outcome: 'FOUND';
  readonly findings: readonly CheckFinding[];
  readonly mayIssue: boolean;
  readonly counts: DirectiveCounts;
}

function countsOf({ content }: Directive, { units, today }: CheckContext): DirectiveCounts {
  const addressed = actionUnits(content, units, today);
  const counts = { units: addressed.length, assignments: 0, obligations: 0 };
  for (const unit of addressed) {
    const bundles = bundlesOf(content, unit);
    counts.assignments += bundles.length;
    counts.obligations += recurringOf(content, unit).length;
    for (const { obligations } of bundles) counts.obligations += obligations.length;
  }
  return counts;
}

export async function checkDirectiveById(
  deps: Pick<Dependencies, 'ledger' | 'clock'>,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
): Promise<CheckedDirective | Refused> {
  const directive = await load(deps.ledger, 'directive', directiveId);
  if (directive === undefined) return DIRECTIVE_NOT_FOUND;
  const denied = await guardOverview(deps.ledger, directive.body, actor);
  if (denied) return denied;
  const context = await loadCheckContext(deps.ledger, directive.body, deps.clock.now());
  const findings = checkDirective(directive.body.content, context);
  return {
    outcome: 'FOUND',
    findings,
    mayIssue: mayIssue(findings),
    counts: countsOf(directive.body, context),
  };
}
