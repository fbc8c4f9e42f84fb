/** What units and reviewers of the sample province do in the weeks after a directive: most in time, some late, a few never. */
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
import { loadAssignments } from '../../../shared/use-cases/directive/count-directive.ts';
import { loadReference } from '../../../shared/use-cases/reference.ts';
import { loadExisting } from '../../../shared/use-cases/store.ts';
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

/** Whether the unit takes its next step on this day; the silent never do. */
export type Acts = (assignment: Assignment, day: string) => boolean;

async function step({ home }: Served, assignment: Assignment): Promise<unknown> {
  const { deps } = home.runtime;
  const today = localDayOf(deps.clock.now());
  const byUnit = { assignmentId: assignment.id, actor: officerOf(assignment.unitId) };
  const byDesk = { assignmentId: assignment.id, actor: desk };
  const unit = (await loadExisting(deps.ledger, 'unit', assignment.unitId)).body;
  const { calendar } = await loadReference(deps.ledger);
  const { obligations, duties } = assignment;
  switch (assignment.phase) {
    case 'AWAITING_ACKNOWLEDGEMENT':
      return acknowledgeAssignment(deps, byUnit, undefined);
    case 'AWAITING_PLAN': {
      const plan = plausiblePlan(unit, { calendar, today, reportDueDay: duties.REPORT.dueDay });
      return submitPlan(deps, byUnit, { plan });
    }
    case 'PLAN_UNDER_REVIEW':
      return approveAssignmentPlan(deps, byDesk, {});
    case 'AWAITING_REPORT': {
      const report = plausibleReport(unit, { day: today, obligations });
      return submitReport(deps, byUnit, { report });
    }
    case 'REPORT_UNDER_REVIEW':
      return acceptAssignmentReport(deps, byDesk, {});
    case 'CLOSED':
    case 'WITHDRAWN':
      return undefined;
  }
}

/** Lets the given days pass, each with the steps of those who act on it. */
export async function passDays(
  served: Served,
  directiveId: string,
  days: readonly string[],
  acts: Acts,
): Promise<void> {
  for (const day of days) {
    await served.until(day, 10);
    for (const assignment of await loadAssignments(served.home.runtime.deps.ledger, directiveId))
      if (acts(assignment, day)) await step(served, assignment);
    await served.settle();
  }
}
