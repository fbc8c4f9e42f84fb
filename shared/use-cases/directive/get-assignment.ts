import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Explanation, FiledReport, Plan } from '../../domain/assignment/content.ts';
import { milestonesOf, type Milestone } from '../../domain/assignment/milestones.ts';
import type { Operation } from '../../domain/assignment/phase.ts';
import { splitClockOf, type SplitClock } from '../../domain/assignment/split-clock.ts';
import { statusOf, type Status } from '../../domain/assignment/status.ts';
import { mayOnAssignment } from '../../domain/authorization.ts';
import type { Refused } from '../../domain/outcome.ts';
import { NOT_FOUND, relationsTo, type CommandRequest } from '../assignment/run-command.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load } from '../store.ts';
import { allowedOperations } from './allowed-operations.ts';
import { pendingOf, unitNames, type Pending } from './assignment-item.ts';
import { loadExplanation } from './load-explanation.ts';
import { loadPlan, loadPrepared, loadReport, type Prepared } from './load-filing.ts';

export interface FoundAssignment {
  readonly outcome: 'FOUND';
  readonly version: number;
  readonly assignment: Assignment;
  readonly unitName: string;
  readonly reviewerUnitName: string;
  readonly status: Status;
  /** Working days since issue, by the party that held the work; the parts sum to the total. */
  readonly splitClock: SplitClock;
  readonly allowed: readonly Operation[];
  readonly pending: readonly Pending[];
  /** What the clock will do next, earliest first. */
  readonly milestones: readonly Milestone[];
  /** As filed last. */
  readonly plan?: Plan;
  readonly report?: FiledReport;
  /** Laid before the unit's head, not filed yet. */
  readonly prepared: Prepared;
  /** What an officer of the unit submits goes to the head first. */
  readonly headSignsOff: boolean;
  /** The unit's last answer to a request for explanation. */
  readonly explanation?: Explanation;
  /** Who deals with it at the unit. */
  readonly officerName?: string;
}

async function officerNameOf(
  ledger: Pick<Ledger, 'load'>,
  { officerId }: Assignment,
): Promise<string | undefined> {
  const officer = officerId === undefined ? undefined : await load(ledger, 'person', officerId);
  return officer?.body.name;
}

export async function getAssignment(
  deps: Pick<Dependencies, 'ledger' | 'clock'>,
  { assignmentId, actor }: Pick<CommandRequest, 'assignmentId' | 'actor'>,
): Promise<FoundAssignment | Refused> {
  const { ledger, clock } = deps;
  const found = await load(ledger, 'assignment', assignmentId);
  if (found === undefined) return NOT_FOUND;
  const { body: assignment, version } = found;
  if (!mayOnAssignment('VIEW', actor.roles, relationsTo(assignment, actor))) return NOT_FOUND;
  const rules = { ...(await loadReference(ledger)), now: clock.now() };
  const [nameOf, plan, report, prepared, explanation, officerName] = await Promise.all([
    unitNames(ledger, [assignment.unitId, assignment.reviewerUnitId]),
    loadPlan(ledger, assignment),
    loadReport(ledger, assignment),
    // What a unit has not handed in yet is its own business.
    actor.unitId === assignment.unitId ? loadPrepared(ledger, assignment) : {},
    loadExplanation(ledger, assignment),
    officerNameOf(ledger, assignment),
  ]);
  return {
    outcome: 'FOUND',
    version,
    assignment,
    unitName: nameOf(assignment.unitId),
    reviewerUnitName: nameOf(assignment.reviewerUnitId),
    status: statusOf(assignment, rules),
    splitClock: splitClockOf(assignment, rules.calendar, rules.now),
    allowed: allowedOperations(assignment, actor),
    pending: pendingOf(assignment),
    milestones: milestonesOf(assignment, rules),
    prepared,
    headSignsOff: rules.policy.headSignsOff,
    ...(plan === undefined ? {} : { plan }),
    ...(report === undefined ? {} : { report }),
    ...(explanation === undefined ? {} : { explanation }),
    ...(officerName === undefined ? {} : { officerName }),
  };
}
