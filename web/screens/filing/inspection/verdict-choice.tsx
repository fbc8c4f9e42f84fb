/** Met, not met, not applicable: in words that fit a ban and a commitment alike. */
import { useId } from 'preact/hooks';
import { useTexts } from '../../../texts/language.ts';
import type { Verdict } from './finding-draft.ts';
import { inspectionTexts } from './inspection-texts.ts';
import type { CriterionItem } from './use-criteria.ts';

export const VERDICTS: readonly Verdict[] = ['KEPT', 'WRONG', 'NONE'];

export function VerdictChoice({
  item,
  verdict,
  isLarge = false,
  onVerdict,
}: {
  readonly item: CriterionItem;
  readonly verdict: Verdict | undefined;
  readonly isLarge?: boolean;
  readonly onVerdict: (verdict: Verdict) => void;
}) {
  const words = useTexts(inspectionTexts).verdict[item.polarity];
  const name = useId();
  return (
    <fieldset>
      <legend class="visually-hidden">{item.wording}</legend>
      <div class={`filing-segments verdicts${isLarge ? ' large' : ''}`}>
        {VERDICTS.map((each) => (
          <label key={each} class={each === 'WRONG' ? 'wrong' : undefined}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={verdict === each}
              onChange={() => onVerdict(each)}
              // On a phone the same verdict pressed again still means: go on.
              onClick={() => isLarge && verdict === each && onVerdict(each)}
            />
            <span>{words[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
