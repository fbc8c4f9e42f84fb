/** What a unit inspects itself against beyond the catalogue. */
import { useState } from 'preact/hooks';
import { useReading } from '../../api/use-reading.ts';
import { Button } from '../../components/button.tsx';
import { Empty, Shown } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { CriterionFacts } from './catalogue.tsx';
import { criteriaTexts } from './criteria-texts.ts';
import { OwnEditor } from './own-editor.tsx';
import type { OwnCriteria as Answer } from './own-rows.ts';

function Listed({
  own,
  mayEdit,
  onEdit,
}: {
  readonly own: Answer;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}) {
  const say = useTexts(criteriaTexts);
  if (own.criteria.length === 0)
    return mayEdit ? (
      <Empty title={say.none} action={<Button onClick={onEdit}>{say.begin}</Button>}>
        {say.noneText}
      </Empty>
    ) : (
      <p class="soft">{say.noneOther}</p>
    );
  return (
    <>
      <ul class="criteria-list">
        {own.criteria.map(({ code, wording, retired, ...facts }) => (
          <li key={code} class={retired ? 'retired' : undefined}>
            <span class="criteria-code">{code}</span>
            <span>
              {wording}
              {retired && <span class="soft"> ({say.retired})</span>}
            </span>
            <CriterionFacts {...facts} />
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div class="no-print">
          <Button icon="edit" onClick={onEdit}>
            {say.edit}
          </Button>
        </div>
      )}
    </>
  );
}

export function OwnCriteria({
  unitId,
  unitName,
  mayEdit,
}: {
  readonly unitId: string;
  readonly unitName: string;
  readonly mayEdit: boolean;
}) {
  const say = useTexts(criteriaTexts);
  const [isEditing, edit] = useState(false);
  const reading = useReading('GET /units/{unitId}/criteria', { params: { unitId } });
  return (
    <section class="sheet stack" aria-labelledby="own">
      <div>
        <h2 id="own">{say.own(unitName)}</h2>
        <p class="soft">{say.ownHelp}</p>
      </div>
      <Shown reading={reading}>
        {(own) =>
          isEditing ? (
            <OwnEditor own={own} onClose={() => edit(false)} />
          ) : (
            <Listed own={own} mayEdit={mayEdit} onEdit={() => edit(true)} />
          )
        }
      </Shown>
    </section>
  );
}
