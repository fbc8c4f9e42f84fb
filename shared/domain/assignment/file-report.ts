/** The unit reports back: an answer to every clause, with evidence; or, in one click, that there is nothing to report. */
import { localDayOf } from '../time.ts';
import type { Refusal, Refused } from '../outcome.ts';
import type { Assignment } from './assignment.ts';
import type { Report } from './content.ts';
import {
  done,
  guardPhase,
  newDuty,
  passBall,
  perform,
  withDuties,
  type AssignmentDecision,
  type DecisionContext,
} from './decision.ts';
import { acknowledged } from './receive.ts';

export const NIL_SUMMARY = 'Trong kỳ không phát sinh nội dung phải báo cáo.';
export const nilReport = (assignment: Assignment): Report => ({
  nil: true,
  summary: NIL_SUMMARY,
  answers: assignment.obligations.map(({ clauseId }) => ({
    clauseId,
    result: 'NOTHING_TO_REPORT',
    evidence: [],
  })),
});

/** The complete list of what keeps a report from being filed: a clause unanswered, a result without evidence. */
function* missingIn(assignment: Assignment, report: Report): Generator<Refusal> {
  const asked = new Set(assignment.obligations.map(({ clauseId }) => clauseId));
  const answered = new Set<string>();
  for (const [index, answer] of report.answers.entries()) {
    const field = `report.answers.${index}`;
    if (!asked.has(answer.clauseId))
      yield {
        code: 'INVALID',
        message: `Mục ${answer.clauseId} không được giao cho đơn vị.`,
        field: `${field}.clauseId`,
      };
    if (answered.has(answer.clauseId))
      yield {
        code: 'INVALID',
        message: `Mục ${answer.clauseId} được trả lời hai lần.`,
        field: `${field}.clauseId`,
      };
    answered.add(answer.clauseId);
    if ((answer.result === 'DONE' || answer.result === 'PARTLY_DONE') && answer.evidence.length === 0)
      yield {
        code: 'INCOMPLETE',
        message: `Mục ${answer.clauseId}: cần ít nhất một minh chứng (tệp, hoặc số – ngày – nơi nhận văn bản).`,
        field: `${field}.evidence`,
      };
    if (answer.result === 'NOT_DONE' && answer.narrative === undefined)
      yield {
        code: 'INCOMPLETE',
        message: `Mục ${answer.clauseId}: nêu lý do chưa thực hiện.`,
        field: `${field}.narrative`,
      };
  }
  for (const { clauseId } of assignment.obligations)
    if (!answered.has(clauseId))
      yield { code: 'INCOMPLETE', message: `Chưa trả lời mục ${clauseId}.`, field: 'report.answers' };
}

export function checkReport(assignment: Assignment, report: Report): Refused | undefined {
  const refusals = [...missingIn(assignment, report)];
  return refusals.length === 0 ? undefined : { outcome: 'REFUSED', refusals };
}

export function prepareReport(
  assignment: Assignment,
  report: Report,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'PREPARE_REPORT') ?? checkReport(assignment, report);
  if (refused) return refused;
  const preparedReport = {
    preparedAt: context.now,
    preparedBy: context.actor.personId,
    sequence: context.version + 1,
  };
  return perform(
    assignment,
    'PREPARE_REPORT',
    assignment.phase,
    { preparedReport },
    {
      type: 'REPORT_PREPARED',
      payload: { report },
    },
  );
}

export function fileReport(
  assignment: Assignment,
  report: Report,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'FILE_REPORT') ?? checkReport(assignment, report);
  if (refused) return refused;
  const { now, actor, calendar, policy } = context;
  const received = acknowledged(assignment, context);
  const authors = new Set([
    actor.personId,
    ...(assignment.preparedReport ? [assignment.preparedReport.preparedBy] : []),
  ]);
  const reviewTerm = { kind: 'WORKING_DAYS', from: localDayOf(now), days: policy.reviewDays } as const;
  const version = (assignment.duties.REPORT_REVIEW?.version ?? 0) + 1;
  const duties = withDuties(
    { ...assignment, ...received },
    {
      REPORT: done(assignment.duties.REPORT, now),
      REPORT_REVIEW: newDuty(reviewTerm, calendar, now, version),
    },
  );
  const changes = {
    ...received,
    duties,
    custody: passBall(assignment.custody, 'REVIEWER', now),
    preparedReport: undefined,
    obstacle: undefined,
    report: { sequence: context.version + 1, filedAt: now, authors: [...authors], nil: report.nil },
  };
  return perform(assignment, 'FILE_REPORT', 'REPORT_UNDER_REVIEW', changes, {
    type: 'REPORT_FILED',
    payload: { report },
  });
}
