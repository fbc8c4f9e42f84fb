/** Nơi nhận: who acts, who only reads, with the number of units that each group has today. */
import { useState } from 'preact/hooks';
import { useTexts } from '../../../../texts/language.ts';
import type { Purpose } from '../draft-form.ts';
import { useEditor } from './editor.ts';
import { purposeHints, purposeNames } from '../names.ts';
import { Part } from './part.tsx';
import { RecipientGroups, RecipientsOnPaper, RecipientUnits } from './recipient-fields.tsx';
import { textsOf, unitsReached } from '../form/recipient-lists.ts';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    title: 'Nơi nhận',
    count: (count: number) => `${count} đơn vị`,
  },
  en: {
    title: 'Recipients',
    count: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
  },
};

function PurposePart({ purpose, isOpen }: { readonly purpose: Purpose; readonly isOpen: boolean }) {
  const { form, directory } = useEditor();
  const say = useTexts(texts);
  const names = useTexts(purposeNames);
  const hints = useTexts(purposeHints);
  const [startsOpen] = useState(isOpen);
  const units = unitsReached(form.recipients, purpose, directory);
  const onPaper = textsOf(form.recipients, purpose);
  const summary = [...(units.length > 0 ? [say.count(units.length)] : []), ...onPaper].join(', ');
  return (
    <details class="drafting-more" open={startsOpen}>
      <summary>
        <b>{names[purpose]}</b> <span class="soft">{summary === '' ? '–' : summary}</span>
      </summary>
      <div class="stack">
        <p class="soft small">{hints[purpose]}</p>
        {purpose !== 'FILE' && (
          <>
            <RecipientGroups purpose={purpose} />
            <RecipientUnits purpose={purpose} />
          </>
        )}
        {(purpose !== 'ACTION' || onPaper.length > 0) && <RecipientsOnPaper purpose={purpose} />}
      </div>
    </details>
  );
}

export function RecipientsPart() {
  const say = useTexts(texts);
  return (
    <Part name="recipients" title={say.title}>
      <Spot path="recipients" exact>
        {(hint) => (
          <div class="stack">
            {hint}
            <PurposePart purpose="ACTION" isOpen />
            <PurposePart purpose="REPORT" isOpen={false} />
            <PurposePart purpose="INFO" isOpen={false} />
            <PurposePart purpose="FILE" isOpen={false} />
          </div>
        )}
      </Spot>
    </Part>
  );
}
