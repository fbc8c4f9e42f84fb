/** What the other units and the office's desk do meanwhile, through the use cases: told on screens it would take all day. */
import { plausiblePlan, plausibleReport } from '../../../local/scenarios/plausible-answers.ts';
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import { localDayOf } from '../../../shared/domain/time.ts';
import type { Actor } from '../../../shared/use-cases/actor.ts';
import {
  acceptAssignmentReport,
  acknowledgeAssignment,
  approveAssignmentPlan,
  submitPlan,
  submitReport,
} from '../../../shared/use-cases/assignment/commands.ts';
import type { CommandOutcome } from '../../../shared/use-cases/assignment/run-command.ts';
import { loadAssignments } from '../../../shared/use-cases/directive/count-directive.ts';
import { loadReference } from '../../../shared/use-cases/reference.ts';
import { loadExisting } from '../../../shared/use-cases/store.ts';
import { done } from '../../support/steps.ts';
import type { Served } from './served.ts';

const desk: Actor = {
  personId: 'chuyen-vien',
  unitId: 'van-phong',
  roles: ['OFFICE_OFFICER'],
  via: 'SESSION',
};
const officerOf = (unitId: string): Actor => ({
  personId: `cb-${unitId}`,
  unitId,
  roles: ['REPORTING_OFFICER'],
  via: 'SESSION',
});

async function step({ home }: Served, assignment: Assignment): Promise<CommandOutcome | undefined> {
  const { deps } = home.runtime;
  const { id: assignmentId, unitId, obligations, duties } = assignment;
  const today = localDayOf(deps.clock.now());
  const byUnit = { assignmentId, actor: officerOf(unitId) };
  const byDesk = { assignmentId, actor: desk };
  const unit = (await loadExisting(deps.ledger, 'unit', unitId)).body;
  switch (assignment.phase) {
    case 'AWAITING_ACKNOWLEDGEMENT':
      return acknowledgeAssignment(deps, byUnit);
    case 'AWAITING_PLAN': {
      const { calendar } = await loadReference(deps.ledger);
      const plan = plausiblePlan(unit, { calendar, today, reportDueDay: duties.REPORT.dueDay });
      return submitPlan(deps, byUnit, { plan });
    }
    case 'PLAN_UNDER_REVIEW':
      return approveAssignmentPlan(deps, byDesk, {});
    case 'AWAITING_REPORT':
      return submitReport(deps, byUnit, { report: plausibleReport(unit, { day: today, obligations }) });
    case 'REPORT_UNDER_REVIEW':
      return acceptAssignmentReport(deps, byDesk, {});
    case 'CLOSED':
    case 'WITHDRAWN':
      return undefined;
  }
}

/** Each of them takes its next step today; one that is refused fails the test. */
export async function takeOneStep(
  served: Served,
  directiveId: string,
  acts: (assignment: Assignment) => boolean = () => true,
): Promise<void> {
  for (const assignment of await loadAssignments(served.home.runtime.deps.ledger, directiveId)) {
    const outcome = acts(assignment) ? await step(served, assignment) : undefined;
    if (outcome !== undefined) done(outcome);
  }
  await served.settle();
}
