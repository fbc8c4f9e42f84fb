/** What was asked in one clause, and what the unit answers. Details open once there is a result. */
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useTexts } from '../../../texts/language.ts';
import { EvidenceBox, type EvidenceBoxProps } from '../evidence/evidence-box.tsx';
import type { Faults } from '../faults.tsx';
import type { ShownAssignment } from '../shown.ts';
import { FigureRows } from './figure-rows.tsx';
import type { AnswerDraft } from './report-draft.ts';
import { reportTexts } from './report-texts.ts';
import { ResultChoice } from './result-choice.tsx';

export interface AnswerCardProps {
  readonly obligation: ShownAssignment['assignment']['obligations'][number];
  /** The clause as it stands in the directive, once that is here. */
  readonly text: string | undefined;
  readonly answer: AnswerDraft;
  readonly faults: Faults;
  readonly sharedCount: number;
  readonly onAnswer: (changed: Partial<AnswerDraft>) => void;
  readonly evidence: Omit<EvidenceBoxProps, 'label' | 'error'>;
}

/** Where shared evidence proves the clause already, its own box opens only when somebody wants it. */
function Proof({ obligation: { clauseId }, faults, sharedCount, evidence }: AnswerCardProps) {
  const say = useTexts(reportTexts);
  const [isWanted, want] = useState(false);
  const error = faults.get(`${clauseId}.evidence`);
  const isOpen = isWanted || sharedCount === 0 || evidence.chosen.length > 0 || error !== undefined;
  return (
    <div class="stack tight">
      {isOpen && <h4>{say.evidenceTitle}</h4>}
      {sharedCount > 0 && <p class="small soft">{say.sharedToo(sharedCount)}</p>}
      {isOpen ? (
        <EvidenceBox label={say.evidence(clauseId)} {...evidence} error={error} />
      ) : (
        <div>
          <Button small kind="quiet" icon="paperclip" onClick={() => want(true)}>
            {say.ownEvidence}
          </Button>
        </div>
      )}
    </div>
  );
}

function Details(props: AnswerCardProps) {
  const say = useTexts(reportTexts);
  const {
    answer,
    faults,
    obligation: { clauseId },
    onAnswer,
  } = props;
  const { result } = answer;
  if (result === '') return null;
  return (
    <>
      <TextArea
        label={say.narrative[result]}
        value={answer.narrative}
        rows={2}
        maxLength={5000}
        onValue={(narrative) => onAnswer({ narrative })}
        error={faults.get(`${clauseId}.narrative`)}
      />
      {result !== 'NOTHING_TO_REPORT' && (
        <div class="filing-answer-proof">
          <div class="stack tight">
            {answer.figures.length > 0 && <h4>{say.figures}</h4>}
            <FigureRows
              figures={answer.figures}
              isFaulty={faults.has(`${clauseId}.figures`)}
              onFigures={(figures) => onAnswer({ figures })}
            />
          </div>
          <Proof {...props} />
        </div>
      )}
    </>
  );
}

export function AnswerCard(props: AnswerCardProps) {
  const say = useTexts(reportTexts);
  const { obligation, text, answer, faults, onAnswer } = props;
  const { clauseId, product, role } = obligation;
  return (
    <li class={`filing-answer keep-together${answer.result === '' ? '' : ' answered'}`}>
      <div>
        <h3>
          <span class="filing-clause">
            {say.clause} {clauseId}
          </span>{' '}
          {product}
          {role === 'COORDINATING' && <span class="soft"> ({say.coordinating})</span>}
        </h3>
        {text !== undefined && (
          <details class="filing-asked">
            <summary>{say.asked}</summary>
            <p class="filing-text">{text}</p>
          </details>
        )}
      </div>
      <ResultChoice answer={answer} faults={faults} clauseId={clauseId} onAnswer={onAnswer} />
      <Details {...props} />
    </li>
  );
}
