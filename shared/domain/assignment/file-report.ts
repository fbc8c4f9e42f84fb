/** The unit reports back: an answer to every clause, with evidence; or, in one click, that there is nothing to report. */
import type { RegisteredCriterion } from '../criteria/own-criteria.ts';
import type { Refusal, Refused } from '../outcome.ts';
import type { Assignment } from './assignment.ts';
import { checkFindings, namedCriteria } from './check-findings.ts';
import type { FiledReport, Report } from './content.ts';
import { countApart } from './finding.ts';
import { guardPhase, perform, type AssignmentDecision, type DecisionContext } from './decision.ts';
import { filedWith } from './filing.ts';

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

/** The criteria that the reporting unit registered itself; a report that names none needs none. */
type Own = readonly RegisteredCriterion[];

/** The complete list of what keeps a report from being filed: a clause unanswered, a result without evidence. */
function* missingIn(assignment: Assignment, report: Report, own: Own): Generator<Refusal> {
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
  yield* checkFindings(report.findings ?? [], own);
}

function checkReport(assignment: Assignment, report: Report, own: Own): Refused | undefined {
  const refusals = [...missingIn(assignment, report, own)];
  return refusals.length === 0 ? undefined : { outcome: 'REFUSED', refusals };
}

function withNamedCriteria(report: Report, own: Own): FiledReport {
  const ownCriteria = namedCriteria(report.findings ?? [], own);
  return ownCriteria.length === 0 ? report : { ...report, ownCriteria };
}

export function prepareReport(
  assignment: Assignment,
  report: Report,
  context: DecisionContext,
  own: Own = [],
): AssignmentDecision {
  const refused = guardPhase(assignment, 'PREPARE_REPORT') ?? checkReport(assignment, report, own);
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
      payload: { report: withNamedCriteria(report, own) },
    },
  );
}

export function fileReport(
  assignment: Assignment,
  report: Report,
  context: DecisionContext,
  own: Own = [],
): AssignmentDecision {
  const refused = guardPhase(assignment, 'FILE_REPORT') ?? checkReport(assignment, report, own);
  if (refused) return refused;
  const preparedBy = assignment.preparedReport?.preparedBy;
  const filed = { duty: 'REPORT', review: 'REPORT_REVIEW', preparedBy, nil: report.nil } as const;
  const { changes, filing } = filedWith(assignment, filed, context);
  return perform(
    assignment,
    'FILE_REPORT',
    'REPORT_UNDER_REVIEW',
    {
      ...changes,
      preparedReport: undefined,
      obstacle: undefined,
      report: report.findings === undefined ? filing : { ...filing, ...countApart(report.findings) },
    },
    { type: 'REPORT_FILED', payload: { report: withNamedCriteria(report, own) } },
  );
}
