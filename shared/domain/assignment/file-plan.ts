/** The unit prepares and files its self-inspection plan. */
import { refuse, type Refused } from '../outcome.ts';
import type { Assignment } from './assignment.ts';
import type { Plan } from './content.ts';
import { guardPhase, perform, type AssignmentDecision, type DecisionContext } from './decision.ts';
import { filedWith } from './filing.ts';

function checkPlan(assignment: Assignment, plan: Plan): Refused | undefined {
  if (assignment.duties.PLAN === undefined)
    return refuse('INVALID', 'Văn bản này không yêu cầu kế hoạch tự kiểm tra; đơn vị nộp thẳng báo cáo.');
  if (plan.endDay < plan.startDay)
    return refuse('INVALID', 'Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.', 'plan.endDay');
  if (plan.endDay > assignment.duties.REPORT.dueDay)
    return refuse('INVALID', 'Tự kiểm tra phải xong trước hoặc trong ngày đến hạn báo cáo.', 'plan.endDay');
  const late = plan.steps.findIndex(({ by }) => by > plan.endDay);
  if (late >= 0)
    return refuse('INVALID', 'Bước này kết thúc sau ngày kết thúc của kế hoạch.', `plan.steps.${late}.by`);
  return undefined;
}

/** An officer lays the plan before the head, who files it; only where the policy asks for the head's signature. */
export function preparePlan(
  assignment: Assignment,
  plan: Plan,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'PREPARE_PLAN') ?? checkPlan(assignment, plan);
  if (refused) return refused;
  const preparedPlan = {
    preparedAt: context.now,
    preparedBy: context.actor.personId,
    sequence: context.version + 1,
  };
  return perform(
    assignment,
    'PREPARE_PLAN',
    assignment.phase,
    { preparedPlan },
    { type: 'PLAN_PREPARED', payload: { plan } },
  );
}

export function filePlan(assignment: Assignment, plan: Plan, context: DecisionContext): AssignmentDecision {
  const refused = guardPhase(assignment, 'FILE_PLAN') ?? checkPlan(assignment, plan);
  if (refused) return refused;
  const preparedBy = assignment.preparedPlan?.preparedBy;
  const filed = { duty: 'PLAN', review: 'PLAN_REVIEW', preparedBy, nil: false } as const;
  const { changes, filing } = filedWith(assignment, filed, context);
  return perform(
    assignment,
    'FILE_PLAN',
    'PLAN_UNDER_REVIEW',
    { ...changes, preparedPlan: undefined, plan: filing },
    { type: 'PLAN_FILED', payload: { plan } },
  );
}
