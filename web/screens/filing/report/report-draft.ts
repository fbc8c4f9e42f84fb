/** A report while it is written, and what becomes of it. */
import type { Report } from '../../../../shared/domain/assignment/content.ts';
import { newKey } from '../../../api/client.ts';
import type { BodyOf } from '../../../api/endpoint.ts';
import {
  chosenAgain,
  isSame,
  sentOf,
  type Chosen,
  type Pool,
  type SentEvidence,
} from '../evidence/chosen.ts';
import type { ClauseResult as Result } from '../../../texts/deciding-types.ts';
import { findingDraftsOf, findingsOf, type FindingDrafts } from '../inspection/finding-draft.ts';
import { filled, present } from '../present.ts';
import type { ShownAssignment } from '../shown.ts';
import { figuresOf, type FigureDraft } from './figures.ts';

export interface AnswerDraft {
  readonly result: Result | '';
  readonly narrative: string;
  readonly figures: readonly FigureDraft[];
  /** Ids in the pool. */
  readonly evidence: readonly string[];
}
export interface ReportDraft {
  readonly summary: string;
  readonly answers: Readonly<Record<string, AnswerDraft>>;
  readonly pool: Pool;
  /** Evidence that proves every clause that was worked on. */
  readonly shared: readonly string[];
  readonly findings: FindingDrafts;
  readonly obstacles: string;
  readonly proposals: string;
}

export const NO_ANSWER: AnswerDraft = { result: '', narrative: '', figures: [], evidence: [] };
export const answerIn = ({ answers }: ReportDraft, clauseId: string): AnswerDraft =>
  answers[clauseId] ?? NO_ANSWER;

export const emptyReport = ({ unitName, assignment: { heading } }: ShownAssignment): ReportDraft => ({
  summary: `${unitName} báo cáo kết quả thực hiện ${heading.notation} theo từng nội dung được giao như sau.`,
  answers: {},
  pool: {},
  shared: [],
  findings: {},
  obstacles: '',
  proposals: '',
});

/** A nil report that was returned begins anew: what it said is what was not accepted. */
export function draftOf(report: Report, shown: ShownAssignment): ReportDraft {
  if (report.nil) return emptyReport(shown);
  const pool: Record<string, Chosen> = {};
  const pooled = (evidence: Report['answers'][number]['evidence'][number]): string => {
    const again = chosenAgain(evidence);
    const known = Object.values(pool).find((each) => isSame(each, again));
    if (known === undefined) pool[again.id] = again;
    return (known ?? again).id;
  };
  const answers = report.answers.map(
    ({ clauseId, result, narrative = '', figures = {}, evidence }) =>
      [
        clauseId,
        {
          result,
          narrative,
          figures: Object.entries(figures).map(([name, value]) => ({
            id: newKey(),
            name,
            value: String(value),
          })),
          evidence: evidence.map(pooled),
        },
      ] as const,
  );
  return {
    summary: report.summary,
    answers: Object.fromEntries(answers),
    pool,
    shared: [],
    findings: findingDraftsOf(report.findings ?? []),
    obstacles: report.obstacles ?? '',
    proposals: report.proposals ?? '',
  };
}

/** Nothing to prove where nothing arose. */
const needsEvidence = (result: Result | ''): boolean => result !== 'NOTHING_TO_REPORT';
const MOST_EVIDENCE = 20;

export function evidenceOf({ pool, shared }: ReportDraft, answer: AnswerDraft): Chosen[] {
  const ids = new Set([...answer.evidence, ...(needsEvidence(answer.result) ? shared : [])]);
  return [...ids].flatMap((id) => pool[id] ?? []).slice(0, MOST_EVIDENCE);
}
const sentEvidence = (chosen: readonly Chosen[]): SentEvidence[] =>
  chosen.flatMap((each) => sentOf(each) ?? []);

export function bodyOf(
  draft: ReportDraft,
  { assignment: { obligations } }: ShownAssignment,
): BodyOf<'POST /assignments/{assignmentId}/report'> {
  const findings = findingsOf(draft.findings);
  return {
    report: {
      nil: false,
      summary: draft.summary,
      answers: obligations.flatMap(({ clauseId }) => {
        const answer = answerIn(draft, clauseId);
        if (answer.result === '') return [];
        return {
          clauseId,
          result: answer.result,
          ...present({ narrative: filled(answer.narrative), figures: figuresOf(answer.figures) }),
          evidence: sentEvidence(evidenceOf(draft, answer)),
        };
      }),
      ...(findings.length === 0 ? {} : { findings }),
      ...present({ obstacles: filled(draft.obstacles), proposals: filled(draft.proposals) }),
    },
  };
}
