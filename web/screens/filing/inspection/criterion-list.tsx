/** All criteria on one page, for a keyboard: 1, 2, 3 judge and move on. */
import { useState } from 'preact/hooks';
import { useTexts } from '../../../texts/language.ts';
import { CriterionDetails, PraiseLink, type CriterionProps } from './criterion-details.tsx';
import { judged, type FindingDraft, type FindingDrafts } from './finding-draft.ts';
import { inspectionTexts } from './inspection-texts.ts';
import type { Section } from './use-criteria.ts';
import { VerdictChoice, VERDICTS } from './verdict-choice.tsx';

export interface InspectionParts extends Pick<CriterionProps, 'days' | 'faults'> {
  readonly sections: readonly Section[];
  readonly findings: FindingDrafts;
  readonly onFinding: (code: string, finding: FindingDraft) => void;
}

const ROW = '[data-criterion]';
/** The radio of the next row that the Tab key would reach. */
function focusNext(row: Element): void {
  const rows = [...document.querySelectorAll(ROW)];
  const next = rows[rows.indexOf(row) + 1];
  const radios = next?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [];
  ([...radios].find(({ checked }) => checked) ?? radios[0])?.focus();
}

function Row({ item, finding, onFinding, ...rest }: CriterionProps) {
  const [isPraising, praise] = useState(false);
  const onKey = (event: KeyboardEvent): void => {
    const { target, currentTarget, key } = event;
    const verdict = VERDICTS[Number(key) - 1];
    const isRadio = target instanceof HTMLInputElement && target.type === 'radio';
    if (verdict === undefined || !isRadio || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onFinding(judged(finding, verdict));
    if (verdict !== 'WRONG' && currentTarget instanceof Element) focusNext(currentTarget);
  };
  return (
    <li class="filing-criterion" data-criterion={item.code} onKeyDown={onKey}>
      <div class="filing-criterion-line">
        <span>
          <span class="filing-code">{item.code}</span> {item.wording}{' '}
          {!isPraising && <PraiseLink finding={finding} onOpen={() => praise(true)} />}
        </span>
        <VerdictChoice
          item={item}
          verdict={finding?.verdict}
          onVerdict={(verdict) => onFinding(judged(finding, verdict))}
        />
      </div>
      <CriterionDetails
        item={item}
        finding={finding}
        isPraising={isPraising}
        onFinding={onFinding}
        {...rest}
      />
    </li>
  );
}

export function CriterionList({ sections, findings, onFinding, ...rest }: InspectionParts) {
  const say = useTexts(inspectionTexts);
  return (
    <div class="stack">
      <p class="small soft no-print">{say.keys}</p>
      {sections.map(({ key, title, items }) => (
        <section key={key} aria-label={title}>
          <h3>{title}</h3>
          <ul class="filing-criteria">
            {items.map((item) => (
              <Row
                key={item.code}
                item={item}
                finding={findings[item.code]}
                onFinding={(finding) => onFinding(item.code, finding)}
                {...rest}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
