/** Under the number: what the document is about, its stamp, how far it is. */
import { Day } from '../../../components/day.tsx';
import { documentTypeNames } from '../../../texts/document-types.ts';
import { directivePhaseNames, urgencyNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import type { Directive } from './directive.ts';

const texts = {
  vi: { issued: 'ban hành', unnumbered: 'Chưa có số' },
  en: { issued: 'issued', unnumbered: 'No number yet' },
};

export function Lead({ directive }: { readonly directive: Directive }) {
  const say = useTexts(texts);
  const phases = useTexts(directivePhaseNames);
  const urgencies = useTexts(urgencyNames);
  const types = useTexts(documentTypeNames);
  const { content, phase, issuedDay, number } = directive;
  return (
    <div class="stack tight">
      <span>{content.subject}</span>
      <span class="row">
        {content.urgency !== 'NORMAL' && <span class="stamp">{urgencies[content.urgency]}</span>}
        <span class="badge">{phases[phase]}</span>
        {number === undefined && <span class="badge yellow">{say.unnumbered}</span>}
        <span>{types[content.type]}</span>
        {issuedDay !== undefined && (
          <span>
            {say.issued} <Day value={issuedDay} />
          </span>
        )}
      </span>
    </div>
  );
}
