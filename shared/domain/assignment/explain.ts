/** A request for explanation, its answer, and the judgement whether the cause was objective. */
import { formatDay, localDayOf } from '../time.ts';
import { refuse, type Refused } from '../outcome.ts';
import type { Assignment } from './assignment.ts';
import type { Explanation } from './content.ts';
import {
  done,
  guardPhase,
  newDuty,
  perform,
  withDuties,
  type AssignmentDecision,
  type DecisionContext,
} from './decision.ts';

/** The duty to explain, three working days by the usual policy. */
function explanationAsked(assignment: Assignment, context: DecisionContext): Partial<Assignment> {
  const version = (assignment.duties.EXPLANATION?.version ?? 0) + 1;
  const term = {
    kind: 'WORKING_DAYS',
    from: localDayOf(context.now),
    days: context.policy.explanationDays,
  } as const;
  const EXPLANATION = newDuty(term, context.calendar, context.now, version);
  return { duties: withDuties(assignment, { EXPLANATION }), explanation: {} };
}

/** One request at a time; a letter of the ladder asks only once for the due day in force, answered or not. */
export function guardAsking(
  { explanation, duties }: Assignment,
  letterId: string | undefined,
): Refused | undefined {
  if (explanation === undefined) return undefined;
  const { answeredAt } = explanation;
  if (answeredAt === undefined) {
    const by = duties.EXPLANATION === undefined ? '' : `, hạn ${formatDay(duties.EXPLANATION.dueDay)}`;
    return refuse('CONFLICT', `Đã yêu cầu giải trình và đang chờ đơn vị trả lời${by}.`);
  }
  return letterId === undefined
    ? undefined
    : refuse(
        'ALREADY_DONE',
        `Đơn vị đã gửi bản giải trình ngày ${formatDay(localDayOf(answeredAt))}, không phải yêu cầu lần nữa.`,
      );
}

/**
 * The duty to explain begins now: on the day on which the letter that asks is signed, or when the office asks by itself,
 * before or beside the ladder. A draft obliges nobody.
 */
export function requestExplanation(
  assignment: Assignment,
  context: DecisionContext,
  letterId?: string,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'REQUEST_EXPLANATION') ?? guardAsking(assignment, letterId);
  if (refused) return refused;
  const changes = explanationAsked(assignment, context);
  const dueDay = changes.duties?.EXPLANATION?.dueDay ?? localDayOf(context.now);
  return perform(assignment, 'REQUEST_EXPLANATION', assignment.phase, changes, {
    type: 'EXPLANATION_REQUESTED',
    payload: letterId === undefined ? { dueDay } : { dueDay, letterId },
  });
}

export function answerExplanation(
  assignment: Assignment,
  explanation: Explanation,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'ANSWER_EXPLANATION');
  if (refused) return refused;
  if (assignment.explanation?.answeredAt !== undefined)
    return refuse('ALREADY_DONE', 'Đơn vị đã gửi bản giải trình; đang chờ kết luận.');
  const { now } = context;
  const duties = withDuties(assignment, { EXPLANATION: done(assignment.duties.EXPLANATION, now) });
  return perform(
    assignment,
    'ANSWER_EXPLANATION',
    assignment.phase,
    { duties, explanation: { answeredAt: now } },
    {
      type: 'EXPLANATION_ANSWERED',
      payload: { explanation },
    },
  );
}

/** An objective cause, once confirmed, stops the ladder for this due day (Decree 335/2025 excepts such delays). */
export function judgeExplanation(
  assignment: Assignment,
  judgement: { readonly objective: boolean; readonly reason: string },
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'JUDGE_EXPLANATION');
  if (refused) return refused;
  const { explanation } = assignment;
  if (explanation?.answeredAt === undefined)
    return refuse('CONFLICT', 'Đơn vị chưa gửi bản giải trình nên chưa thể kết luận.');
  if (context.actor.unitId === assignment.unitId)
    return refuse('OWN_WORK', 'Đơn vị không tự kết luận giải trình của mình.');
  return perform(
    assignment,
    'JUDGE_EXPLANATION',
    assignment.phase,
    { explanation: { ...explanation, objective: judgement.objective } },
    { type: 'EXPLANATION_JUDGED', payload: { ...judgement } },
  );
}
