/** How far a clause was carried out: one of four, side by side. */
import { useId } from 'preact/hooks';
import { resultNames } from '../../../texts/deciding.ts';
import type { ClauseResult } from '../../../texts/deciding-types.ts';
import { useTexts } from '../../../texts/language.ts';
import type { Faults } from '../faults.tsx';
import type { AnswerDraft } from './report-draft.ts';
import { reportTexts } from './report-texts.ts';

const RESULTS: readonly ClauseResult[] = ['DONE', 'PARTLY_DONE', 'NOT_DONE', 'NOTHING_TO_REPORT'];

export function ResultChoice({
  answer,
  faults,
  clauseId,
  onAnswer,
}: {
  readonly answer: AnswerDraft;
  readonly faults: Faults;
  readonly clauseId: string;
  readonly onAnswer: (changed: Partial<AnswerDraft>) => void;
}) {
  const say = useTexts(reportTexts);
  const names = useTexts(resultNames);
  const name = useId();
  const error = faults.get(`${clauseId}.result`);
  return (
    <fieldset class="field" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend class="visually-hidden">
        {say.result}, {say.clause} {clauseId}
      </legend>
      <div class="filing-segments">
        {RESULTS.map((result) => (
          <label key={result}>
            <input
              type="radio"
              name={name}
              value={result}
              checked={answer.result === result}
              aria-invalid={error === undefined ? undefined : 'true'}
              onChange={() => onAnswer({ result })}
            />
            <span>{names[result]}</span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <div class="error" id={`${name}-error`}>
          {error}
        </div>
      )}
    </fieldset>
  );
}
