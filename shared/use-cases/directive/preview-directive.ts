import { openAssignment } from '../../domain/assignment/open.ts';
import { milestonesOf, type Milestone } from '../../domain/assignment/milestones.ts';
import { dueDayOf } from '../../domain/calendar/term.ts';
import { termFrom } from '../../domain/directive/check-days.ts';
import { coverageAmong, type Coverage } from '../../domain/directive/coverage.ts';
import type { Directive, DirectiveContent } from '../../domain/directive/directive.ts';
import {
  actionUnits,
  bundlesOf,
  copyUnits,
  recurringOf,
  type Bundle,
  type Copy,
} from '../../domain/directive/expand.ts';
import type { CheckContext } from '../../domain/directive/finding.ts';
import { fallbackReviewerOf, firstReviewerOf } from '../../domain/directive/reviewer.ts';
import { scheduleOf, type ScheduledPeriod } from '../../domain/directive/standing.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import { DIRECTIVE_NOT_FOUND, guardOverview } from './directive-access.ts';
import { loadCheckContext } from './load-check-context.ts';
import { previewMails, type PreviewedMails } from './preview-mails.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

export interface PreviewedBundle {
  readonly bundle: number;
  readonly dueDay: CalendarDay;
  /** From today to the due day. */
  readonly workingDays: number;
  readonly clauseIds: readonly string[];
}
export interface PreviewedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly bundles: readonly PreviewedBundle[];
  /** Clauses on which it reports every period. */
  readonly recurringClauseIds: readonly string[];
  /** Only for the unit that reviews all others: who reviews its own plan and report. */
  readonly reviewedBy?: { readonly unitId: string; readonly name: string };
}
export interface DirectivePreview {
  readonly outcome: 'FOUND';
  readonly units: readonly PreviewedUnit[];
  readonly copies: readonly (Copy & { readonly name: string })[];
  readonly periods: readonly ScheduledPeriod[];
  /** When the clock would remind and escalate a unit that stays silent; absent while nothing is due at once. */
  readonly timetable?: { readonly unitId: string; readonly milestones: readonly Milestone[] };
  readonly coverage: Coverage;
  readonly mails: PreviewedMails;
}

function previewBundle(
  { bundle, term, obligations }: Bundle,
  { calendar, today }: CheckContext,
): PreviewedBundle {
  const dueDay = dueDayOf(termFrom(term, today), calendar);
  const workingDays = calendar.workingDaysBetween(today, dueDay);
  return { bundle, dueDay, workingDays, clauseIds: obligations.map(({ clauseId }) => clauseId) };
}

const previewUnit = (
  content: DirectiveContent,
  unit: Unit,
  context: CheckContext,
  fallback: Unit | undefined,
): PreviewedUnit => ({
  unitId: unit.id,
  name: unit.name,
  bundles: bundlesOf(content, unit).map((bundle) => previewBundle(bundle, context)),
  recurringClauseIds: recurringOf(content, unit).map(({ clauseId }) => clauseId),
  ...(fallback === undefined || unit.id !== firstReviewerOf(content)
    ? {}
    : { reviewedBy: { unitId: fallback.id, name: fallback.name } }),
});

function timetableOf(directive: Directive, addressed: readonly Unit[], context: CheckContext, now: Instant) {
  for (const unit of addressed) {
    const [first] = bundlesOf(directive.content, unit);
    if (first === undefined) continue;
    const { term, ...rest } = first;
    const obligations = first.obligations.map((obligation) => ({ ...obligation }));
    const sample = openAssignment(directive, { ...rest, term, obligations }, now, context.calendar);
    return { timetable: { unitId: unit.id, milestones: milestonesOf(sample, context) } };
  }
  return {};
}

/** What issuing now would bring to whom, and when. Works on an incomplete draft as far as the draft goes. */
export async function previewDirective(
  deps: Pick<Dependencies, 'ledger' | 'clock' | 'settings'>,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
): Promise<DirectivePreview | Refused> {
  const found = await load(deps.ledger, 'directive', directiveId);
  if (found === undefined) return DIRECTIVE_NOT_FOUND;
  const denied = await guardOverview(deps.ledger, found.body, actor);
  if (denied) return denied;
  const now = deps.clock.now();
  const context = await loadCheckContext(deps.ledger, found.body, now);
  const { content } = found.body;
  const fallback = fallbackReviewerOf(content, context);
  const directive = {
    ...found.body,
    ...(fallback === undefined ? {} : { fallbackReviewerUnitId: fallback.id }),
  };
  const addressed = actionUnits(content, context.units, context.today);
  const copies = copyUnits(content, context.units, context.today);
  const names = new Map(context.units.map(({ id, name }) => [id, name]));
  return {
    outcome: 'FOUND',
    units: addressed.map((unit) => previewUnit(content, unit, context, fallback)),
    copies: copies.map((copy) => ({
      ...copy,
      name: names.get(copy.unitId) ?? copy.unitId,
    })),
    periods: scheduleOf(content, context.calendar),
    ...timetableOf(directive, addressed, context, now),
    coverage: coverageAmong(content, addressed),
    mails: await previewMails(deps, { directive, addressed, copies, context, at: now }),
  };
}
