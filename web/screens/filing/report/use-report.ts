/** The report on the table: what is written, what is being sent, and how one changes it. */
import { useCallback } from 'preact/hooks';
import { isOnItsWay, isSame, type Chosen } from '../evidence/chosen.ts';
import { useUploads, type Uploads } from '../evidence/use-uploads.ts';
import type { ShownAssignment } from '../shown.ts';
import { useFiling, type Filing } from '../use-filing.ts';
import { answerIn, bodyOf, type AnswerDraft, type ReportDraft } from './report-draft.ts';

export interface ReportDesk {
  readonly filing: Filing<ReportDraft>;
  readonly uploads: Uploads;
  readonly onItsWay: number;
  /** Evidence that will not arrive by itself. */
  readonly isStuck: boolean;
  readonly change: (changed: Partial<ReportDraft>) => void;
  readonly answer: (clauseId: string, changed: Partial<AnswerDraft>) => void;
  /** To one clause, or to all of them. */
  readonly addEvidence: (clauseId: string | undefined, chosen: Chosen) => void;
  readonly dropEvidence: (clauseId: string | undefined, id: string) => void;
}

const withAnswer = (draft: ReportDraft, clauseId: string, changed: Partial<AnswerDraft>): ReportDraft => ({
  ...draft,
  answers: { ...draft.answers, [clauseId]: { ...answerIn(draft, clauseId), ...changed } },
});

/** What nothing refers to any more is not sent. */
function withoutOrphans(draft: ReportDraft): ReportDraft {
  const used = new Set([
    ...draft.shared,
    ...Object.values(draft.answers).flatMap(({ evidence }) => evidence),
  ]);
  return { ...draft, pool: Object.fromEntries(Object.entries(draft.pool).filter(([id]) => used.has(id))) };
}

function added(draft: ReportDraft, clauseId: string | undefined, chosen: Chosen): ReportDraft {
  const pooled = { ...draft, pool: { ...draft.pool, [chosen.id]: chosen } };
  return clauseId === undefined
    ? { ...pooled, shared: [...draft.shared, chosen.id] }
    : withAnswer(pooled, clauseId, { evidence: [...answerIn(draft, clauseId).evidence, chosen.id] });
}

function dropped(draft: ReportDraft, clauseId: string | undefined, id: string): ReportDraft {
  const left = (ids: readonly string[]): readonly string[] => ids.filter((each) => each !== id);
  return withoutOrphans(
    clauseId === undefined
      ? { ...draft, shared: left(draft.shared) }
      : withAnswer(draft, clauseId, { evidence: left(answerIn(draft, clauseId).evidence) }),
  );
}

function inPlaceOf(draft: ReportDraft, id: string, twin: string): ReportDraft {
  const once = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.map((each) => (each === id ? twin : each))),
  ];
  const answers = Object.entries(draft.answers).map(
    ([clauseId, answer]) => [clauseId, { ...answer, evidence: once(answer.evidence) }] as const,
  );
  return withoutOrphans({ ...draft, shared: once(draft.shared), answers: Object.fromEntries(answers) });
}

/** The server has the file. One that was chosen twice is one piece of evidence. */
function stored(draft: ReportDraft, id: string, sha256: string): ReportDraft {
  const file = draft.pool[id];
  if (file?.kind !== 'FILE') return draft;
  const sent = { ...file, sha256 };
  const twin = Object.values(draft.pool).find((each) => each.id !== id && isSame(each, sent));
  return twin === undefined
    ? { ...draft, pool: { ...draft.pool, [id]: sent } }
    : inPlaceOf(draft, id, twin.id);
}

export function useReport(shown: ShownAssignment, initial: ReportDraft): ReportDesk {
  const filing = useFiling<ReportDraft>({
    endpoint: 'POST /assignments/{assignmentId}/report',
    shown,
    name: 'report',
    initial,
    bodyOf: (content) => bodyOf(content, shown),
  });
  const { content, change } = filing;
  const waiting = Object.values(content.pool).filter(isOnItsWay);
  const uploads = useUploads(
    waiting,
    useCallback((id, sha256) => change((draft) => stored(draft, id, sha256)), [change]),
  );
  return {
    filing,
    uploads,
    onItsWay: waiting.length,
    isStuck: waiting.some(({ id }) => uploads.stateOf(id)?.problem !== undefined),
    change: (changed) => change((draft) => ({ ...draft, ...changed })),
    answer: (clauseId, changed) => change((draft) => withAnswer(draft, clauseId, changed)),
    addEvidence: (clauseId, chosen) => change((draft) => added(draft, clauseId, chosen)),
    dropEvidence: (clauseId, id) => change((draft) => dropped(draft, clauseId, id)),
  };
}
