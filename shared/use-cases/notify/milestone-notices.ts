/** Who is told when the clock has acted: reminders, and the rungs of the ladder. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { PerformedMilestone } from '../../domain/assignment/event.ts';
import type { EscalationLetterKind } from '../../domain/documents/letter-kind.ts';
import type { Rung } from '../../domain/policy/policy.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { EscalationStep } from '../../notifications/notice-parts.ts';
import type { Notice } from '../../notifications/notice.ts';
import { chairmen, chiefsOfOffice, unitHeads, unitOfficers } from './people.ts';
import { atOnce, baseOf, mayWait, owing, type Telling, type Told } from './telling.ts';

/** After an outage several reminders of one duty come together: people hear of the newest. */
function newestPerDuty(milestones: readonly PerformedMilestone[]): PerformedMilestone[] {
  return [...new Map(milestones.map((milestone) => [milestone.duty, milestone])).values()];
}

const overdue = (telling: Telling, { duty, dueDay, workingDaysLate = 0 }: PerformedMilestone): Notice => ({
  ...baseOf(telling),
  kind: 'OVERDUE',
  duty,
  dueDay,
  workingDaysLate,
});
/** Nobody is told by a mail of its own that the plan was approved, unless with a remark. */
function approvedPlan({ phase, duties, returns }: Assignment): { readonly planApproved?: CalendarDay } {
  const { PLAN, PLAN_REVIEW } = duties;
  // A report may come while the plan still lies with the reviewer; once returned, it says nothing of the plan any more.
  const isApproved = phase === 'AWAITING_REPORT' && PLAN?.doneAt !== undefined && returns.report === 0;
  return isApproved && PLAN_REVIEW?.doneAt !== undefined
    ? { planApproved: localDayOf(PLAN_REVIEW.doneAt) }
    : {};
}

function reminderNotice(telling: Telling, milestone: PerformedMilestone): Notice {
  const { duty, dueDay } = milestone;
  const { calendar, today } = telling;
  const base = { ...baseOf(telling), duty, dueDay };
  // Only after an outage: the day has passed before anybody could be reminded of it.
  if (dueDay < today)
    return overdue(telling, { ...milestone, workingDaysLate: calendar.workingDaysLate(dueDay, today) });
  if (dueDay === today) return { ...base, kind: 'DUE_TODAY' };
  return {
    ...base,
    kind: 'REMINDER',
    workingDaysLeft: calendar.workingDaysBetween(today, dueDay),
    ...(duty === 'REPORT' ? approvedPlan(telling.assignment) : {}),
  };
}

const reminder = async (telling: Telling, milestone: PerformedMilestone): Promise<Told> => ({
  about: milestone.key,
  to: await owing(telling, milestone.duty),
  notice: reminderNotice(telling, milestone),
  digest: mayWait(telling),
});

export const reminded = (telling: Telling, milestones: readonly PerformedMilestone[]): Promise<Told[]> =>
  Promise.all(newestPerDuty(milestones).map((milestone) => reminder(telling, milestone)));

const escalation = (
  telling: Telling,
  { duty, workingDaysLate = 0 }: PerformedMilestone,
  step: EscalationStep,
): Notice => ({ ...baseOf(telling), kind: 'ESCALATION', duty, workingDaysLate, step });

const BY_ORDER = 'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG';
const THE_CHAIRMANS = 'CHỦ TỊCH';

const toSign = (
  telling: Telling,
  { workingDaysLate = 0 }: PerformedMilestone,
  letterKind: EscalationLetterKind,
  signatureBlock: string,
): Notice => ({
  ...baseOf(telling),
  kind: 'LETTER_TO_SIGN',
  letterKind,
  signatureBlock,
  grounds: `${telling.unitName} chậm ${workingDaysLate} ngày làm việc, đã được nhắc ${telling.assignment.remindersSent} lần.`,
});

type Climb = (telling: Telling, milestone: PerformedMilestone) => Promise<Told>;

const byChief =
  (kind: EscalationLetterKind): Climb =>
  async (telling, milestone) =>
    atOnce(
      milestone.key,
      await chiefsOfOffice(telling.deps, telling.today),
      toSign(telling, milestone, kind, BY_ORDER),
    );
const byChairman =
  (kind: EscalationLetterKind): Climb =>
  async (telling, milestone) =>
    atOnce(
      milestone.key,
      await chairmen(telling.deps, telling.today),
      toSign(telling, milestone, kind, THE_CHAIRMANS),
    );

const RUNGS: { readonly [rung in Rung]: Climb } = {
  OFFICER: async (telling, milestone) => ({
    about: milestone.key,
    to: await unitOfficers(telling.deps, telling.assignment, telling.today),
    notice: overdue(telling, milestone),
    digest: mayWait(telling),
  }),
  UNIT_HEAD: async (telling, milestone) =>
    atOnce(
      milestone.key,
      await unitHeads(telling.deps, telling.assignment.unitId, telling.today),
      escalation(telling, milestone, { rung: 'UNIT_HEAD' }),
    ),
  REVIEWER: async (telling, milestone) => ({
    about: milestone.key,
    to: await owing(telling, milestone.duty),
    notice: overdue(telling, milestone),
    digest: mayWait(telling),
  }),
  REVIEWER_SUPERIOR: async (telling, milestone) =>
    atOnce(milestone.key, await chiefsOfOffice(telling.deps, telling.today), overdue(telling, milestone)),
  REMINDER_LETTER: byChief('REMINDER_LETTER'),
  EXPLANATION_REQUEST: byChief('EXPLANATION_REQUEST'),
  CRITICISM: byChairman('CRITICISM_LETTER'),
  REVIEW_AND_LEARN: byChairman('REVIEW_AND_LEARN'),
};

export const escalated = (telling: Telling, milestones: readonly PerformedMilestone[]): Promise<Told[]> =>
  Promise.all(
    milestones.flatMap((milestone) =>
      milestone.rung === undefined ? [] : [RUNGS[milestone.rung](telling, milestone)],
    ),
  );
