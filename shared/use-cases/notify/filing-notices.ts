/** Who is told when a plan or a report is prepared, filed and judged. */
import { reviewers, unitHeads, unitOfficers, unitPeople } from './people.ts';
import { atOnce, baseOf, deadlinesOf, mayWait, unitTold, type Telling, type Told } from './telling.ts';
import type { PayloadOf } from './assignment-notices.ts';

type What = 'PLAN' | 'REPORT';

export async function signOffRequested(telling: Telling, what: What): Promise<Told[]> {
  const { about, assignment, deps, today, actorName: preparedBy } = telling;
  const to = await unitHeads(deps, assignment.unitId, today);
  return [atOnce(about, to, { ...baseOf(telling), kind: 'SIGN_OFF_REQUESTED', what, preparedBy })];
}

export async function reviewRequested(telling: Telling, what: What, nil: boolean): Promise<Told[]> {
  const { about, assignment, deps, today } = telling;
  const to = await reviewers(deps, assignment.reviewerUnitId, today);
  const { firstDueDay: _ofTheUnit, ...base } = baseOf(telling);
  // The reviewer's own due day; the unit's is met already.
  const dueDay = assignment.duties[`${what}_REVIEW`]?.dueDay ?? base.dueDay;
  const workingDaysLeft = telling.calendar.workingDaysBetween(today, dueDay);
  const notice = {
    ...base,
    dueDay,
    workingDaysLeft,
    kind: 'REVIEW_REQUESTED',
    what,
    filedDay: today,
    nil,
  } as const;
  return [{ about, to, notice, digest: mayWait(telling) }];
}

/**
 * What the office remarks is read the next morning. Without a remark the unit goes on as it does already: its screens show
 * the approval at once, and the reminders of the report say it too.
 */
export async function planApproved(telling: Telling, { note }: PayloadOf<'PLAN_APPROVED'>): Promise<Told[]> {
  if (note === undefined) return [];
  const { about, deps, assignment, today } = telling;
  const notice = {
    ...baseOf(telling),
    kind: 'PLAN_APPROVED',
    byBody: telling.reviewerName,
    reportDue: assignment.duties.REPORT.dueDay,
    remark: note,
  } as const;
  return [{ about, to: await unitPeople(deps, assignment, today), notice, digest: mayWait(telling) }];
}

export const returned = (
  telling: Telling,
  kind: 'PLAN_RETURNED' | 'REPORT_RETURNED',
  { reason, reworkDay }: PayloadOf<'PLAN_RETURNED'>,
): Promise<Told[]> =>
  unitTold(telling, { ...baseOf(telling), kind, byBody: telling.reviewerName, reason, reworkBy: reworkDay });

/**
 * The work has ended: its days leave the officer's calendar, the next morning, for nobody has anything left to do. The head
 * of the unit hears of it when it was late, which counts against the unit.
 */
export async function reportAccepted(
  telling: Telling,
  { workingDaysLate }: PayloadOf<'REPORT_ACCEPTED'>,
): Promise<Told[]> {
  const { about, deps, assignment, today } = telling;
  const concerned = workingDaysLate > 0 ? unitPeople : unitOfficers;
  const notice = {
    ...baseOf(telling),
    kind: 'REPORT_ACCEPTED',
    byBody: telling.reviewerName,
    status: workingDaysLate > 0 ? 'DONE_LATE' : 'DONE_ON_TIME',
    workingDaysLate,
    deadlines: deadlinesOf(assignment),
  } as const;
  return [{ about, to: await concerned(deps, assignment, today), notice, digest: mayWait(telling) }];
}
