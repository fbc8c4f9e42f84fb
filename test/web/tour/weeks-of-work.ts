/**
 * Three weeks in the sample province, for the pictures: each unit has a pace of its own, so some are done, some are with the
 * reviewer, a few were sent back, and some are silent.
 */
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import { rolesOn } from '../../../shared/domain/organisation/person.ts';
import { localDayOf, type CalendarDay } from '../../../shared/domain/time.ts';
import type { Actor } from '../../../shared/use-cases/actor.ts';
import {
  acceptAssignmentReport,
  acknowledgeAssignment,
  approveAssignmentPlan,
  requestAssignmentExplanation,
  requestAssignmentExtension,
  returnAssignmentReport,
  submitPlan,
  submitReport,
} from '../../../shared/use-cases/assignment/commands.ts';
import { loadReference } from '../../../shared/use-cases/reference.ts';
import { loadExisting, queryAll } from '../../../shared/use-cases/store.ts';
import {
  acceptanceOf,
  extensionRequestOf,
  planApprovalNote,
  plausiblePlan,
  plausibleReport,
  reportReturnReason,
} from '../../../local/scenarios/plausible-answers.ts';
import type { Served } from '../support/served.ts';

const DAYS = [
  '2026-11-04',
  '2026-11-09',
  '2026-11-13',
  '2026-11-18',
  '2026-11-24',
  '2026-11-27',
  '2026-12-02',
];
/** How far a unit gets on the n-th of these days. */
const isAtWork = (turn: number, round: number): boolean => turn % 7 !== 0 && round >= turn % 4;

async function actorNamed({ home }: Served, personId: string, today: CalendarDay): Promise<Actor> {
  const { body } = await loadExisting(home.runtime.deps.ledger, 'person', personId);
  return { personId, unitId: body.unitId, roles: rolesOn(body, today), via: 'SESSION' };
}

async function step(served: Served, assignment: Assignment, turn: number, today: CalendarDay): Promise<void> {
  const { deps } = served.home.runtime;
  const { calendar } = await loadReference(deps.ledger);
  const { id, unitId, phase, duties, obligations } = assignment;
  const unit = (await loadExisting(deps.ledger, 'unit', unitId)).body;
  const own = { assignmentId: id, actor: await actorNamed(served, `cb-${unitId}`, today) };
  const office = { assignmentId: id, actor: await actorNamed(served, 'chuyen-vien', today) };
  const dueDay = duties.REPORT.dueDay;
  switch (phase) {
    case 'AWAITING_ACKNOWLEDGEMENT':
      await acknowledgeAssignment(deps, own);
      return;
    case 'AWAITING_PLAN':
      await submitPlan(deps, own, {
        plan: plausiblePlan(unit, { calendar, today, reportDueDay: dueDay }),
      });
      return;
    case 'PLAN_UNDER_REVIEW':
      await approveAssignmentPlan(deps, office, { note: planApprovalNote(unitId) });
      return;
    case 'AWAITING_REPORT':
      if (turn % 9 === 4 && assignment.extensions === 0 && assignment.extensionRequest === undefined) {
        await requestAssignmentExtension(deps, own, extensionRequestOf(unitId, { calendar, dueDay }));
        return;
      }
      await submitReport(deps, own, {
        report: plausibleReport(unit, { day: today, obligations }),
      });
      return;
    case 'REPORT_UNDER_REVIEW':
      if (turn % 8 === 5 && assignment.returns.report === 0) {
        await returnAssignmentReport(deps, office, { reason: reportReturnReason(unitId) });
        return;
      }
      if (turn % 5 === 3) return;
      await acceptAssignmentReport(deps, office, acceptanceOf(unitId));
      return;
    case 'CLOSED':
    case 'WITHDRAWN':
  }
}

export async function letWeeksPass(served: Served, directiveId: string): Promise<void> {
  const { ledger } = served.home.runtime.deps;
  for (const [round, text] of DAYS.entries()) {
    await served.until(text, 10);
    const today = localDayOf(served.clock.now());
    const partition = `directive#${directiveId}`;
    let turn = 0;
    for await (const { body } of queryAll(ledger, 'assignment', { index: 'list', partition })) {
      turn += 1;
      if (body.bundle === 1 && isAtWork(turn, round)) await step(served, body, turn, today);
    }
    await served.settle();
  }
}

const isLate = ({ duties: { ACKNOWLEDGEMENT, PLAN } }: Assignment, today: CalendarDay): boolean =>
  [ACKNOWLEDGEMENT, PLAN].some(
    (duty) => duty !== undefined && duty.doneAt === undefined && duty.dueDay < today,
  );

/** The office asks the first unit that is late to explain itself. */
export async function askForExplanation(served: Served, directiveId: string): Promise<void> {
  const { deps } = served.home.runtime;
  const today = localDayOf(served.clock.now());
  const actor = await actorNamed(served, 'chanh-van-phong', today);
  const partition = `directive#${directiveId}`;
  for await (const { body } of queryAll(deps.ledger, 'assignment', { index: 'list', partition })) {
    if (!isLate(body, today)) continue;
    const asked = await requestAssignmentExplanation(deps, { assignmentId: body.id, actor });
    if (asked.outcome !== 'DONE') throw new Error(JSON.stringify(asked));
    await served.settle();
    return;
  }
  throw new Error('No unit is late');
}
