import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { DecisionContext } from '../../domain/assignment/decision.ts';
import { milestonesOf, type Milestone } from '../../domain/assignment/milestones.ts';
import { movedDuties, recompute } from '../../domain/assignment/recompute.ts';
import { createCalendar } from '../../domain/calendar/calendar.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Duty, Policy } from '../../domain/policy/policy.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { unitNames } from '../directive/assignment-item.ts';
import { calendarOf, loadReference } from '../reference.ts';
import { loadExisting, type Stored } from '../store.ts';
import { changedCalendar, type CalendarChangeInput } from './changed-calendar.ts';
import { openAssignments } from './open-assignments.ts';

export interface MovedDeadline {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly notation: string;
  readonly duty: Duty;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
}
export interface MovedMilestone {
  readonly assignmentId: string;
  readonly duty: Duty;
  readonly kind: Milestone['kind'];
  /** `B3`: three working days before; otherwise a rung of the ladder. */
  readonly step: string;
  /** Absent: it would go out newly. */
  readonly before?: Instant;
  /** Absent: it would no longer go out. */
  readonly after?: Instant;
}
export interface CalendarChangePreview {
  readonly outcome: 'FOUND';
  /** Of the calendar that was looked at; announce with it to be sure that nothing changed since. */
  readonly version: number;
  readonly looked: number;
  readonly deadlines: readonly MovedDeadline[];
  readonly milestones: readonly MovedMilestone[];
}

const stepOfKey = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

/** A moved due day has a new version, so milestones are compared by duty and step. */
const byStep = (milestones: readonly Milestone[]): ReadonlyMap<string, Milestone> =>
  new Map(milestones.map((milestone) => [`${milestone.duty}:${stepOfKey(milestone.key)}`, milestone]));

function movedMilestones(
  assignment: Assignment,
  before: readonly Milestone[],
  after: readonly Milestone[],
): MovedMilestone[] {
  const old = byStep(before);
  const fresh = byStep(after);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((step) => {
    const was = old.get(step);
    const becomes = fresh.get(step);
    const known = was ?? becomes;
    if (known === undefined || was?.at === becomes?.at) return [];
    return [
      {
        assignmentId: assignment.id,
        duty: known.duty,
        kind: known.kind,
        step: stepOfKey(known.key),
        ...(was === undefined ? {} : { before: was.at }),
        ...(becomes === undefined ? {} : { after: becomes.at }),
      },
    ];
  });
}

interface Rules {
  readonly before: WorkingCalendar;
  readonly after: WorkingCalendar;
  readonly policy: Policy;
  readonly now: Instant;
}

/** The assignment as the relay would leave it after the announcement. */
function recomputed({ body, version }: Stored<'assignment'>, { after, policy, now }: Rules): Assignment {
  const context: DecisionContext = {
    calendar: after,
    policy,
    now,
    version,
    actor: { personId: 'clock', unitId: 'clock' },
  };
  const decision = recompute(body, '', context);
  return decision?.outcome === 'DECIDED' ? decision.next : body;
}

const milestonesMoved = (assignment: Stored<'assignment'>, rules: Rules): MovedMilestone[] =>
  movedMilestones(
    assignment.body,
    milestonesOf(assignment.body, { calendar: rules.before, policy: rules.policy }),
    milestonesOf(recomputed(assignment, rules), { calendar: rules.after, policy: rules.policy }),
  );

/** Which deadlines and reminders a change would move; nothing is written. */
export async function previewCalendarChange(
  { ledger, clock }: AdminDependencies,
  { actor }: Pick<AdminRequest, 'actor'>,
  input: CalendarChangeInput,
): Promise<CalendarChangePreview | Refused> {
  const denied = guardAdministration('CHANGE_CALENDAR', actor);
  if (denied) return denied;
  const current = await loadExisting(ledger, 'calendar', 'vn');
  const changed = changedCalendar(current.body, input);
  if (changed.outcome === 'REFUSED') return changed;
  const { specialDays, notYetLawInForce } = changed.body;
  const after = createCalendar(specialDays, { version: current.version + 1, notYetLawInForce });
  const { policy } = await loadReference(ledger);
  const rules = { before: calendarOf(current), after, policy, now: clock.now() };
  const deadlines: Omit<MovedDeadline, 'unitName'>[] = [];
  const milestones: MovedMilestone[] = [];
  let looked = 0;
  for await (const assignment of openAssignments(ledger)) {
    looked += 1;
    const { id, unitId, heading } = assignment.body;
    for (const moved of movedDuties(assignment.body, after))
      deadlines.push({ assignmentId: id, unitId, notation: heading.notation, ...moved });
    milestones.push(...milestonesMoved(assignment, rules));
  }
  const nameOf = await unitNames(
    ledger,
    deadlines.map(({ unitId }) => unitId),
  );
  const named = deadlines.map((moved) => ({ ...moved, unitName: nameOf(moved.unitId) }));
  return { outcome: 'FOUND', version: current.version, looked, deadlines: named, milestones };
}
