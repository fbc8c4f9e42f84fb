import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { Picker } from '../../../components/picker.tsx';
import { compareGroups, groupName } from '../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { formTexts } from './unit-form-texts.ts';

/** Groups that units are in already, and new ones that a province makes for itself. */
export function GroupField({
  known,
  chosen,
  onChosen,
}: {
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChosen: (groups: readonly string[]) => void;
}) {
  const say = useTexts(formTexts);
  const language = useLanguage();
  const [other, setOther] = useState('');
  const items = [...new Set([...known, ...chosen])]
    .sort(compareGroups)
    .map((group) => ({ id: group, label: groupName(group, language) }));
  const add = (): void => {
    const name = other.trim();
    if (name !== '') onChosen([...new Set([...chosen, name])]);
    setOther('');
  };
  return (
    <div class="stack tight">
      <Picker
        label={say.groups}
        hint={say.groupsHint}
        items={items}
        chosen={chosen}
        onChosen={(groups) => onChosen(groups)}
      />
      <details>
        <summary>{say.otherGroup}</summary>
        <div class="row">
          <TextField label={say.otherGroup} value={other} onValue={setOther} maxLength={60} />
          <Button small onClick={add}>
            {say.addGroup}
          </Button>
        </div>
      </details>
    </div>
  );
}
