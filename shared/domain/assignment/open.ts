/** A new assignment, as it stands at the moment when it reaches its unit. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Term } from '../calendar/term.ts';
import type { Directive, DirectiveTerm } from '../directive/directive.ts';
import { reviewerFor } from '../directive/reviewer.ts';
import { assignmentIdOf } from '../identifiers.ts';
import { localDayOf, type CalendarDay, type Instant } from '../time.ts';
import type { Assignment } from './assignment.ts';
import { newDuty } from './decision.ts';

export interface OpeningBundle {
  readonly unitId: string;
  readonly bundle: number;
  readonly first: boolean;
  readonly term: DirectiveTerm;
  readonly obligations: Assignment['obligations'];
}

/** “N working days from receipt” begins to count on the day after receipt. */
const termOf = (term: DirectiveTerm, receivedAt: Instant): Term =>
  term.kind === 'FIXED_DAY' ? term : { kind: 'WORKING_DAYS', from: localDayOf(receivedAt), days: term.days };

/** A period of a recurring obligation: due some working days after its last day, so a swap moves it too. */
export interface OpeningPeriod {
  readonly code: string;
  readonly end: CalendarDay;
  readonly dueWorkingDaysAfter: number;
}

export function openAssignment(
  directive: Directive,
  bundle: OpeningBundle,
  receivedAt: Instant,
  calendar: WorkingCalendar,
  period?: OpeningPeriod,
): Assignment {
  const { content } = directive;
  // A period begins with its own opening; the days since the directive was issued are nobody's delay.
  const issuedAt = period === undefined ? (directive.issuedAt ?? receivedAt) : receivedAt;
  const reportTerm: Term =
    period === undefined
      ? termOf(bundle.term, receivedAt)
      : { kind: 'WORKING_DAYS', from: period.end, days: period.dueWorkingDaysAfter };
  const sameDay = { kind: 'SAME_DAY', from: localDayOf(receivedAt) } as const;
  const duty = (term: Term) => newDuty(term, calendar, receivedAt);
  const asksPlan = bundle.first && content.planTerm !== undefined;
  return {
    id: assignmentIdOf(directive.id, bundle.unitId, bundle.bundle),
    directiveId: directive.id,
    unitId: bundle.unitId,
    bundle: bundle.bundle,
    heading: { notation: directive.notation, subject: content.subject, urgency: content.urgency },
    ...(period === undefined ? {} : { period: period.code }),
    obligations: bundle.obligations,
    reviewerUnitId: reviewerFor(directive, bundle.unitId),
    // Later bundles and periods of the same directive are not acknowledged anew.
    phase: bundle.first ? 'AWAITING_ACKNOWLEDGEMENT' : 'AWAITING_REPORT',
    issuedAt,
    receivedAt,
    duties: {
      ...(bundle.first ? { ACKNOWLEDGEMENT: duty(sameDay) } : {}),
      ...(asksPlan && content.planTerm ? { PLAN: duty(termOf(content.planTerm, receivedAt)) } : {}),
      REPORT: duty(reportTerm),
    },
    performed: [],
    custody: [
      { party: 'DISTRIBUTION', from: issuedAt },
      { party: 'UNIT', from: receivedAt },
    ],
    returns: { plan: 0, report: 0 },
    extensions: 0,
    remindersSent: 0,
    calendarVersion: calendar.version,
  };
}
