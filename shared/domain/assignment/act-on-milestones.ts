/** What the clock does when a milestone has come: remind, or climb one rung of the ladder. */
import { localDayOf } from '../time.ts';
import type { Rung } from '../policy/policy.ts';
import type { Assignment } from './assignment.ts';
import { perform, type AssignmentDecision, type DecisionContext } from './decision.ts';
import type { PerformedMilestone } from './event.ts';
import { milestonesOf, type Milestone } from './milestones.ts';

/** Of each duty at most one rung: after an outage several have passed, but each waits for the day after the last. */
export function milestonesDue(assignment: Assignment, context: DecisionContext): Milestone[] {
  const climbing = new Set<string>();
  return milestonesOf(assignment, context).filter(({ at, kind, duty }) => {
    if (at > context.now) return false;
    if (kind === 'REMIND') return true;
    const isFirst = !climbing.has(duty);
    climbing.add(duty);
    return isFirst;
  });
}

function described(
  assignment: Assignment,
  milestone: Milestone,
  { calendar, now }: DecisionContext,
): PerformedMilestone {
  const dueDay = assignment.duties[milestone.duty]?.dueDay ?? localDayOf(now);
  return milestone.kind === 'REMIND'
    ? { key: milestone.key, duty: milestone.duty, dueDay, daysBefore: milestone.daysBefore }
    : {
        key: milestone.key,
        duty: milestone.duty,
        dueDay,
        rung: milestone.rung,
        workingDaysLate: calendar.workingDaysLate(dueDay, localDayOf(now)),
      };
}

const marked = (assignment: Assignment, milestones: readonly Milestone[], { now }: DecisionContext) => [
  ...assignment.performed,
  ...milestones.map(({ key }) => ({ key, at: now })),
];

/**
 * Reminds of everything whose time has come. After an outage several reminders of one duty may be due at once: all are
 * marked, the event names them from the oldest to the newest, and people hear of the newest only.
 */
export function remind(assignment: Assignment, context: DecisionContext): AssignmentDecision | undefined {
  const due = milestonesDue(assignment, context).filter(({ kind }) => kind === 'REMIND');
  if (due.length === 0) return undefined;
  const changes = {
    performed: marked(assignment, due, context),
    remindersSent: assignment.remindersSent + 1,
  };
  const milestones = due.map((milestone) => described(assignment, milestone, context));
  return perform(assignment, 'REMIND', assignment.phase, changes, {
    type: 'REMINDED',
    payload: { milestones },
  });
}

/** Rungs that charge the unit's report; they stand on the record until the due day moves. */
const isReportRung = (milestone: Milestone): milestone is Milestone & { kind: 'ESCALATE'; rung: Rung } =>
  milestone.kind === 'ESCALATE' && milestone.duty === 'REPORT';

/** Climbs the rung whose time has come, of each duty. A rung that is a letter only drafts it: a draft obliges nobody. */
export function escalate(assignment: Assignment, context: DecisionContext): AssignmentDecision | undefined {
  const due = milestonesDue(assignment, context).filter(({ kind }) => kind === 'ESCALATE');
  if (due.length === 0) return undefined;
  const rung = due.find(isReportRung)?.rung ?? assignment.rung;
  const changes = {
    performed: marked(assignment, due, context),
    rung,
  };
  const milestones = due.map((milestone) => described(assignment, milestone, context));
  return perform(assignment, 'ESCALATE', assignment.phase, changes, {
    type: 'ESCALATED',
    payload: { milestones },
  });
}
