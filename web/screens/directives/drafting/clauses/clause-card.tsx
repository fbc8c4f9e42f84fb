/** One clause: closed it reads like the document, open it has its fields. */
import { useTexts } from '../../../../texts/language.ts';
import { ClauseFields } from './clause-fields.tsx';
import { ClauseHead, type ClauseProps } from './clause-head.tsx';
import { ClauseSummary } from './clause-summary.tsx';
import { useEditor } from '../editor/editor.ts';
import { Spot } from '../editor/spot.tsx';

const texts = {
  vi: {
    empty: '(chưa có nội dung)',
  },
  en: {
    empty: '(no text yet)',
  },
};

export function ClauseCard(props: ClauseProps) {
  const { clause, index, deeds } = props;
  const { open } = useEditor();
  const say = useTexts(texts);
  /** Alt with the arrows, anywhere in the clause; the focus stays where it was. */
  const onKey = (event: KeyboardEvent): void => {
    const steps =
      event.altKey && event.key === 'ArrowUp' ? -1 : event.altKey && event.key === 'ArrowDown' ? 1 : 0;
    if (steps === 0) return;
    event.preventDefault();
    const focused = document.activeElement;
    deeds.move(steps);
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement) focused.focus();
    });
  };
  return (
    <li class="drafting-clause" id={`clause-${clause.key}`} onKeyDown={onKey}>
      <Spot path={`clauses.${index}`} exact>
        {(hint) => (
          <div class="stack">
            <ClauseHead {...props} />
            {open.has(clause.key) ? (
              <ClauseFields {...props} />
            ) : (
              <div class="stack tight">
                <p class={clause.text === '' ? 'soft' : 'drafting-clause-text'}>
                  {clause.text === '' ? say.empty : clause.text}
                </p>
                <ClauseSummary clause={clause} />
              </div>
            )}
            {hint}
          </div>
        )}
      </Spot>
    </li>
  );
}
