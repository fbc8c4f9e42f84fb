/** The three ways to name recipients of one purpose: by group, by unit, in words. */
import { useEffect, useState } from 'preact/hooks';
import { Checkbox, TextArea } from '../../../../components/field.tsx';
import { Picker } from '../../../../components/picker.tsx';
import { compareGroups, groupName } from '../../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { linesOf } from '../form/draft-content.ts';
import type { Purpose, Recipient } from '../draft-form.ts';
import { useEditor, useSet } from './editor.ts';
import { purposeNames } from '../names.ts';
import { groupsOf, textsOf, unitIdsOf, withGroups, withTexts, withUnits } from '../form/recipient-lists.ts';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    count: (count: number) => `${count} đơn vị`,
    groups: 'Nhóm đơn vị',
    units: 'Từng đơn vị',
    paper: 'Nơi nhận ngoài hệ thống',
    paperHint: 'Mỗi nơi một dòng; chỉ ghi trên văn bản.',
    gone: (group: string) => `${group} (không còn đơn vị nào)`,
  },
  en: {
    count: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
    groups: 'Groups of units',
    units: 'Single units',
    paper: 'Recipients outside the system',
    paperHint: 'One on each line; they stand on the document only.',
    gone: (group: string) => `${group} (no unit left)`,
  },
};

function useRecipients(): [readonly Recipient[], (next: Recipient[]) => void] {
  const { form } = useEditor();
  const set = useSet();
  return [form.recipients, (recipients) => set({ recipients })];
}

export function RecipientGroups({ purpose }: { readonly purpose: Purpose }) {
  const { directory } = useEditor();
  const say = useTexts(texts);
  const language = useLanguage();
  const [recipients, put] = useRecipients();
  const chosen = groupsOf(recipients, purpose);
  const listed = [...new Set([...directory.groups, ...chosen])].sort(compareGroups);
  return (
    <fieldset class="field">
      <legend>{say.groups}</legend>
      <div class="drafting-groups">
        {listed.map((group) => {
          const count = directory.inGroup(group).length;
          const name = groupName(group, language);
          const index = recipients.findIndex(
            (one) => one.purpose === purpose && one.target.kind === 'GROUP' && one.target.group === group,
          );
          const box = (
            <Checkbox
              label={
                <>
                  {count === 0 ? say.gone(name) : name} <span class="soft numeric">{say.count(count)}</span>
                </>
              }
              checked={index >= 0}
              onValue={(isOn) =>
                put(
                  withGroups(
                    recipients,
                    purpose,
                    isOn ? [...chosen, group] : chosen.filter((one) => one !== group),
                  ),
                )
              }
            />
          );
          return index < 0 ? (
            <div key={group}>{box}</div>
          ) : (
            <Spot key={group} path={`recipients.${index}`}>
              {(hint) => (
                <>
                  {box}
                  {hint}
                </>
              )}
            </Spot>
          );
        })}
      </div>
    </fieldset>
  );
}

export function RecipientUnits({ purpose }: { readonly purpose: Purpose }) {
  const { directory } = useEditor();
  const say = useTexts(texts);
  const names = useTexts(purposeNames);
  const [recipients, put] = useRecipients();
  return (
    <div class="stack tight">
      <Picker
        label={`${say.units} – ${names[purpose].toLowerCase()}`}
        items={directory.units.map(({ id, name }) => ({ id, label: name }))}
        chosen={unitIdsOf(recipients, purpose)}
        onChosen={(ids) => put(withUnits(recipients, purpose, ids))}
      />
      {recipients.map((one, index) =>
        one.purpose === purpose && one.target.kind === 'UNIT' ? (
          <Spot key={one.target.unitId} path={`recipients.${index}`}>
            {(hint) => hint}
          </Spot>
        ) : null,
      )}
    </div>
  );
}

/** What is typed stays as typed: an empty line is the beginning of the next one. */
export function RecipientsOnPaper({ purpose }: { readonly purpose: Purpose }) {
  const say = useTexts(texts);
  const names = useTexts(purposeNames);
  const [recipients, put] = useRecipients();
  const kept = textsOf(recipients, purpose).join('\n');
  const [typed, setTyped] = useState(kept);
  useEffect(() => {
    if (linesOf(typed).join('\n') !== kept) setTyped(kept);
  }, [kept]);
  return (
    <TextArea
      label={`${say.paper} – ${names[purpose].toLowerCase()}`}
      hint={say.paperHint}
      value={typed}
      rows={2}
      class="input drafting-short"
      onValue={(value) => {
        setTyped(value);
        put(withTexts(recipients, purpose, [...new Set(linesOf(value).map((line) => line.slice(0, 200)))]));
      }}
    />
  );
}
