import { Confirm } from '../../../components/dialog.tsx';
import { useTexts } from '../../../texts/language.ts';
import { findingsOf } from '../inspection/finding-draft.ts';
import type { ShownAssignment } from '../shown.ts';
import { answerIn, evidenceOf, type ReportDraft } from './report-draft.ts';
import { reportTexts } from './report-texts.ts';

/** What a report holds, counted: clauses answered, pieces of evidence, findings. */
export function countsOf(
  draft: ReportDraft,
  { assignment: { obligations } }: ShownAssignment,
): readonly [number, number, number] {
  const answers = obligations.map(({ clauseId }) => answerIn(draft, clauseId));
  const proofs = new Set(answers.flatMap((answer) => evidenceOf(draft, answer).map(({ id }) => id)));
  return [answers.length, proofs.size, findingsOf(draft.findings).length];
}

export function ConfirmReport({
  shown,
  draft,
  onItsWay,
  goesToHead,
  onConfirm,
  onClose,
}: {
  readonly shown: ShownAssignment;
  readonly draft: ReportDraft;
  readonly onItsWay: number;
  readonly goesToHead: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const say = useTexts(reportTexts);
  return (
    <Confirm
      title={goesToHead ? say.laySure : say.fileSure}
      deed={goesToHead ? say.lay : say.file}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <ul class="filing-counts">
        {say.facts(...countsOf(draft, shown)).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p>{goesToHead ? say.goesToHead : say.goes(shown.reviewerUnitName)}</p>
      {onItsWay > 0 && <p>{say.uploading(onItsWay)}</p>}
    </Confirm>
  );
}
