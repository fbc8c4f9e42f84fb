/** One criterion at a time, for a phone: what is met goes on by itself, what is not asks for more. */
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { useTexts } from '../../../texts/language.ts';
import { CriterionDetails, PraiseLink } from './criterion-details.tsx';
import type { InspectionParts } from './criterion-list.tsx';
import { judged, type Verdict } from './finding-draft.ts';
import { inspectionTexts } from './inspection-texts.ts';
import { VerdictChoice } from './verdict-choice.tsx';

export function CriterionCard({ sections, findings, onFinding, ...rest }: InspectionParts) {
  const say = useTexts(inspectionTexts);
  const placed = sections.flatMap(({ title, items }) => items.map((item) => ({ title, item })));
  const firstOpen = placed.findIndex(({ item }) => findings[item.code] === undefined);
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const [praised, praise] = useState('');
  const index = Math.min(at, placed.length - 1);
  const here = placed[index];
  if (here === undefined) return null;
  const { item, title } = here;
  const finding = findings[item.code];
  const isLast = index === placed.length - 1;
  const choose = (verdict: Verdict): void => {
    onFinding(item.code, judged(finding, verdict));
    if (verdict !== 'WRONG' && !isLast) setAt(index + 1);
  };
  return (
    <div class="stack filing-card">
      <div class="row spread small soft">
        <span>{title}</span>
        <span class="numeric">{say.place(index + 1, placed.length)}</span>
      </div>
      <progress class="filing-card-progress" max={placed.length} value={index + 1} aria-label={say.title} />
      <p class="filing-card-wording" aria-live="polite">
        <span class="filing-code">{item.code}</span> {item.wording}
      </p>
      <VerdictChoice key={item.code} item={item} verdict={finding?.verdict} isLarge onVerdict={choose} />
      {praised !== item.code && <PraiseLink finding={finding} onOpen={() => praise(item.code)} />}
      <CriterionDetails
        key={`${item.code}-details`}
        item={item}
        finding={finding}
        isPraising={praised === item.code}
        onFinding={(changed) => onFinding(item.code, changed)}
        {...rest}
      />
      {isLast && finding !== undefined && <p class="small">{say.finished}</p>}
      <div class="row spread">
        <Button small icon="back" disabled={index === 0} onClick={() => setAt(index - 1)}>
          {say.previous}
        </Button>
        <Button small icon="next" disabled={isLast} onClick={() => setAt(index + 1)}>
          {say.next}
        </Button>
      </div>
    </div>
  );
}
