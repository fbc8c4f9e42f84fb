/** What keeps a report from being filed, by the place where it is mended; the server would say the same, after a slow line. */
import { faultsOfWrong } from '../inspection/finding-draft.ts';
import type { Faults } from '../faults.tsx';
import type { ShownAssignment } from '../shown.ts';
import { isWrong } from './figures.ts';
import { answerIn, evidenceOf, type ReportDraft } from './report-draft.ts';
import type { reportTexts } from './report-texts.ts';

type Words = (typeof reportTexts)['vi']['faults'];

export function faultsIn(
  draft: ReportDraft,
  { assignment: { obligations } }: ShownAssignment,
  say: Words,
): Faults {
  const faults = new Map<string, string>();
  for (const { clauseId } of obligations) {
    const answer = answerIn(draft, clauseId);
    const { result, narrative, figures } = answer;
    if (result === '') faults.set(`${clauseId}.result`, say.result(clauseId));
    if (result === 'NOT_DONE' && narrative.trim() === '')
      faults.set(`${clauseId}.narrative`, say.narrative(clauseId));
    if ((result === 'DONE' || result === 'PARTLY_DONE') && evidenceOf(draft, answer).length === 0)
      faults.set(`${clauseId}.evidence`, say.evidence(clauseId));
    if (figures.some(isWrong)) faults.set(`${clauseId}.figures`, say.figure(clauseId));
  }
  for (const [criterion, { verdict, wrongs }] of Object.entries(draft.findings))
    for (const fault of verdict === 'WRONG' ? wrongs.flatMap(faultsOfWrong) : [])
      faults.set(`${criterion}.${fault}`, fault === 'CODE' ? say.code(criterion) : say.remedy(criterion));
  if (draft.summary.trim() === '') faults.set('summary', say.summary);
  return faults;
}

/** The server counts the answers; here they are known by their clauses. */
export function byClause(faults: Faults, { assignment: { obligations } }: ShownAssignment): Faults {
  const placed = [...faults].map(([place, words]) => {
    const [, index, field] = /^report\.answers\.(\d+)\.(\w+)/.exec(place) ?? [];
    const clauseId = index === undefined ? undefined : obligations[Number(index)]?.clauseId;
    return [clauseId === undefined ? place : `${clauseId}.${field ?? ''}`, words] as const;
  });
  return new Map(placed);
}
