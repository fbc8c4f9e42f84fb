/** Who is told when a plan or a report is prepared, filed and judged. */
import { reviewers, unitHeads } from './people.ts';
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

export const planApproved = (telling: Telling, { note }: PayloadOf<'PLAN_APPROVED'>): Promise<Told[]> =>
  unitTold(telling, {
    ...baseOf(telling),
    kind: 'PLAN_APPROVED',
    byBody: telling.reviewerName,
    reportDue: telling.assignment.duties.REPORT.dueDay,
    ...(note === undefined ? {} : { remark: note }),
  });

export const returned = (
  telling: Telling,
  kind: 'PLAN_RETURNED' | 'REPORT_RETURNED',
  { reason, reworkDay }: PayloadOf<'PLAN_RETURNED'>,
): Promise<Told[]> =>
  unitTold(telling, { ...baseOf(telling), kind, byBody: telling.reviewerName, reason, reworkBy: reworkDay });

/** The work has ended: its days leave the unit's calendar. */
export const reportAccepted = (
  telling: Telling,
  { workingDaysLate }: PayloadOf<'REPORT_ACCEPTED'>,
): Promise<Told[]> =>
  unitTold(telling, {
    ...baseOf(telling),
    kind: 'REPORT_ACCEPTED',
    byBody: telling.reviewerName,
    status: workingDaysLate > 0 ? 'DONE_LATE' : 'DONE_ON_TIME',
    workingDaysLate,
    deadlines: deadlinesOf(telling.assignment),
  });
