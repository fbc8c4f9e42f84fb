/** Who is told what when something happens to an assignment. Reminders and work lists wait for the morning digest. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { AssignmentEvent, PerformedMilestone } from '../../domain/assignment/event.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { Duty, Rung } from '../../domain/policy/policy.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Deadline, EscalationStep } from '../../notifications/notice-parts.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { chairmen, chiefsOfOffice, reviewers, unitHeads, unitOfficers, unitPeople } from './people.ts';
import type { Dependencies } from '../dependencies.ts';

export interface Told {
  /** What it is about, unique within the assignment; with the person it makes the key of the mail. */
  readonly about: string;
  readonly to: readonly Person[];
  readonly notice: Notice;
  readonly digest: boolean;
}
export interface Telling {
  readonly deps: Pick<Dependencies, 'ledger' | 'settings' | 'clock'>;
  readonly assignment: Assignment;
  readonly unitName: string;
  readonly reviewerName: string;
  readonly at: Instant;
  readonly today: CalendarDay;
  readonly sequence: number;
  readonly actorName: string;
  readonly calendar: WorkingCalendar;
}

const deadlinesOf = ({ duties }: Assignment): Deadline[] =>
  (['PLAN', 'REPORT'] as const).flatMap((duty) => {
    const record = duties[duty];
    return record === undefined ? [] : [{ duty, day: record.dueDay, version: record.version - 1 }];
  });

export function baseOf({ assignment, unitName, today, calendar }: Telling) {
  const { dueDay, firstDueDay } = assignment.duties.REPORT;
  const late = calendar.workingDaysLate(dueDay, today);
  return {
    directive: { id: assignment.directiveId, notation: assignment.heading.notation, subject: assignment.heading.subject },
    assignmentId: assignment.id,
    unitName,
    dueDay,
    ...(firstDueDay === dueDay ? {} : { firstDueDay }),
    workingDaysLeft: late > 0 ? -late : calendar.workingDaysBetween(today, dueDay),
  };
}

const isReview = (duty: Duty): boolean => duty === 'PLAN_REVIEW' || duty === 'REPORT_REVIEW';

const owing = ({ deps, assignment, today }: Telling, duty: Duty): Promise<Person[]> =>
  isReview(duty) ? reviewers(deps, assignment.reviewerUnitId, today) : unitOfficers(deps, assignment, today);

/** After an outage several reminders of one duty come together: people hear of the newest. */
function newestPerDuty(milestones: readonly PerformedMilestone[]): PerformedMilestone[] {
  return [...new Map(milestones.map((milestone) => [milestone.duty, milestone])).values()];
}

async function reminders(telling: Telling, milestones: readonly PerformedMilestone[]): Promise<Told[]> {
  const digest = telling.assignment.heading.urgency !== 'EXPRESS';
  return Promise.all(
    newestPerDuty(milestones).map(async ({ key, duty, dueDay }) => {
      const left = telling.calendar.workingDaysBetween(telling.today, dueDay);
      const base = { ...baseOf(telling), duty, dueDay };
      const notice: Notice =
        left === 0 ? { ...base, kind: 'DUE_TODAY' } : { ...base, kind: 'REMINDER', workingDaysLeft: left };
      return { about: key, to: await owing(telling, duty), notice, digest };
    }),
  );
}

const overdue = (telling: Telling, milestone: PerformedMilestone): Notice => ({
  ...baseOf(telling),
  kind: 'OVERDUE',
  duty: milestone.duty,
  dueDay: milestone.dueDay,
  workingDaysLate: milestone.workingDaysLate ?? 0,
});
const escalation = (telling: Telling, milestone: PerformedMilestone, step: EscalationStep): Notice => ({
  ...baseOf(telling),
  kind: 'ESCALATION',
  duty: milestone.duty,
  workingDaysLate: milestone.workingDaysLate ?? 0,
  step,
});
const toSign = (
  telling: Telling,
  milestone: PerformedMilestone,
  letterKind: 'REMINDER' | 'EXPLANATION_REQUEST' | 'CRITICISM' | 'REVIEW_AND_LEARN',
  signatureBlock: string,
): Notice => ({
  ...baseOf(telling),
  kind: 'LETTER_TO_SIGN',
  letterKind,
  signatureBlock,
  grounds: `${telling.unitName} chậm ${milestone.workingDaysLate ?? 0} ngày làm việc, đã được nhắc ${telling.assignment.remindersSent} lần.`,
});

const BY_ORDER = 'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG';

async function rungTold(telling: Telling, rung: Rung, milestone: PerformedMilestone): Promise<Told> {
  const { deps, assignment, today } = telling;
  const about = milestone.key;
  switch (rung) {
    case 'OFFICER':
      return { about, to: await unitOfficers(deps, assignment, today), notice: overdue(telling, milestone), digest: true };
    case 'UNIT_HEAD':
      return { about, to: await unitHeads(deps, assignment.unitId, today), notice: escalation(telling, milestone, { rung }), digest: false };
    case 'REVIEWER':
      return { about, to: await owing(telling, milestone.duty), notice: overdue(telling, milestone), digest: true };
    case 'REVIEWER_SUPERIOR':
      return { about, to: await chiefsOfOffice(deps, today), notice: overdue(telling, milestone), digest: false };
    case 'REMINDER_LETTER':
      return { about, to: await chiefsOfOffice(deps, today), notice: toSign(telling, milestone, 'REMINDER', BY_ORDER), digest: false };
    case 'EXPLANATION_REQUEST':
      return { about, to: await chiefsOfOffice(deps, today), notice: toSign(telling, milestone, 'EXPLANATION_REQUEST', BY_ORDER), digest: false };
    case 'CRITICISM':
      return { about, to: await chairmen(deps, today), notice: toSign(telling, milestone, 'CRITICISM', 'CHỦ TỊCH'), digest: false };
    case 'REVIEW_AND_LEARN':
      return { about, to: await chairmen(deps, today), notice: toSign(telling, milestone, 'REVIEW_AND_LEARN', 'CHỦ TỊCH'), digest: false };
  }
}

function endedNotice(telling: Telling, payload: Extract<AssignmentEvent, { type: 'ENDED' }>['payload']): Notice | undefined {
  const base = baseOf(telling);
  const reason = payload.note ?? 'Theo quyết định của cơ quan ban hành.';
  switch (payload.reason) {
    case 'ACCEPTED':
      return undefined;
    case 'WITHDRAWN':
      return { ...base, kind: 'WITHDRAWN', reason };
    case 'RECALLED':
      return { ...base, kind: 'RECALLED', reason };
    case 'REPLACED':
      return { ...base, kind: 'REPLACED', reason, by: { notation: reason, subject: telling.assignment.heading.subject } };
    case 'TRANSFERRED':
      return { ...base, kind: 'TRANSFERRED', reason, fromUnit: telling.unitName, toUnit: payload.toUnitId ?? '' };
  }
}

/** Everybody who is told of one event; an event that concerns nobody answers an empty list. */
export async function toldOfAssignment(telling: Telling, event: AssignmentEvent): Promise<Told[]> {
  const { deps, assignment, today, sequence, reviewerName: byBody } = telling;
  const base = baseOf(telling);
  const about = `${sequence}:${event.type}`;
  const unit = async (notice: Notice): Promise<Told[]> => [
    { about, to: await unitPeople(deps, assignment, today), notice, digest: false },
  ];
  const review = async (what: 'PLAN' | 'REPORT', nil: boolean): Promise<Told[]> => {
    const notice: Notice = { ...base, kind: 'REVIEW_REQUESTED', what, filedDay: today, nil };
    return [{ about, to: await reviewers(deps, assignment.reviewerUnitId, today), notice, digest: true }];
  };
  const signOff = async (what: 'PLAN' | 'REPORT'): Promise<Told[]> => {
    const notice: Notice = { ...base, kind: 'SIGN_OFF_REQUESTED', what, preparedBy: telling.actorName };
    return [{ about, to: await unitHeads(deps, assignment.unitId, today), notice, digest: false }];
  };
  switch (event.type) {
    case 'OPENED':
      return unit({
        ...base,
        kind: 'ISSUED',
        obligations: assignment.obligations.map(({ clauseId, product }) => ({
          clause: clauseId,
          content: product,
          product,
          dueDay: assignment.duties.REPORT.dueDay,
        })),
        deadlines: deadlinesOf(assignment),
        reportDue: assignment.duties.REPORT.dueDay,
        ...(assignment.duties.ACKNOWLEDGEMENT ? { acknowledgeBy: assignment.duties.ACKNOWLEDGEMENT.dueDay } : {}),
        ...(assignment.duties.PLAN ? { planDue: assignment.duties.PLAN.dueDay } : {}),
        ...(assignment.heading.urgency === 'NORMAL' ? {} : { urgent: assignment.heading.urgency }),
      });
    case 'RECEIPT_REJECTED': {
      const notice: Notice = { ...base, kind: 'RECEIPT_REJECTED', reason: event.payload.reason, rejectedDay: today };
      return [{ about, to: await reviewers(deps, assignment.reviewerUnitId, today), notice, digest: false }];
    }
    case 'PLAN_PREPARED':
      return signOff('PLAN');
    case 'REPORT_PREPARED':
      return signOff('REPORT');
    case 'PLAN_FILED':
      return review('PLAN', false);
    case 'REPORT_FILED':
      return review('REPORT', event.payload.report.nil);
    case 'PLAN_APPROVED':
      return unit({
        ...base,
        kind: 'PLAN_APPROVED',
        byBody,
        reportDue: assignment.duties.REPORT.dueDay,
        ...(event.payload.note === undefined ? {} : { remark: event.payload.note }),
      });
    case 'PLAN_RETURNED':
      return unit({ ...base, kind: 'PLAN_RETURNED', byBody, reason: event.payload.reason, reworkBy: event.payload.reworkDay });
    case 'REPORT_RETURNED':
      return unit({ ...base, kind: 'REPORT_RETURNED', byBody, reason: event.payload.reason, reworkBy: event.payload.reworkDay });
    case 'REPORT_ACCEPTED': {
      const { workingDaysLate } = event.payload;
      const status = workingDaysLate > 0 ? 'DONE_LATE' : 'DONE_ON_TIME';
      return unit({ ...base, kind: 'REPORT_ACCEPTED', byBody, status, workingDaysLate });
    }
    case 'EXTENSION_REQUESTED': {
      const { day, reason } = event.payload;
      const oldDay = assignment.duties.REPORT.dueDay;
      const notice: Notice = { ...base, kind: 'EXTENSION_REQUESTED', oldDay, requestedDay: day, reason, times: assignment.extensions };
      return [{ about, to: await chiefsOfOffice(deps, today), notice, digest: false }];
    }
    case 'EXTENSION_GRANTED': {
      const { before, after, reason } = event.payload;
      return unit({ ...base, kind: 'EXTENSION_GRANTED', byBody, oldDay: before, newDay: after, reason, deadlines: deadlinesOf(assignment) });
    }
    case 'EXTENSION_REFUSED': {
      const { day, reason } = event.payload;
      const oldDay = assignment.duties.REPORT.dueDay;
      return unit({ ...base, kind: 'EXTENSION_REFUSED', byBody, oldDay, requestedDay: day, reason });
    }
    case 'EXPLANATION_REQUESTED': {
      const { dueDay } = event.payload;
      const workingDaysLeft = telling.calendar.workingDaysBetween(today, dueDay);
      return unit({ ...base, kind: 'REMINDER', duty: 'EXPLANATION', dueDay, workingDaysLeft });
    }
    case 'EXPLANATION_ANSWERED': {
      const summary = event.payload.explanation.text;
      const notice: Notice = { ...base, kind: 'EXPLANATION_ANSWERED', answeredDay: localDayOf(telling.at), summary };
      return [{ about, to: await chiefsOfOffice(deps, today), notice, digest: false }];
    }
    case 'REMINDED':
      return reminders(telling, event.payload.milestones);
    case 'ESCALATED':
      return Promise.all(
        event.payload.milestones.flatMap((milestone) =>
          milestone.rung === undefined ? [] : [rungTold(telling, milestone.rung, milestone)],
        ),
      );
    case 'DUE_MOVED': {
      const first = event.payload.moved[0];
      if (first === undefined) return [];
      return unit({ ...base, kind: 'DUE_MOVED', ...first, legalSource: event.payload.reason, deadlines: deadlinesOf(assignment) });
    }
    case 'ENDED': {
      const notice = endedNotice(telling, event.payload);
      return notice === undefined ? [] : unit(notice);
    }
    case 'ACKNOWLEDGED':
    case 'RECEIPT_UPHELD':
    case 'OFFICER_ASSIGNED':
    case 'OBSTACLE_RAISED':
    case 'OBSTACLE_RESOLVED':
    case 'EXPLANATION_JUDGED':
      return [];
  }
}
