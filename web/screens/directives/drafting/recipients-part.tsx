/** Nơi nhận: who acts, who only reads, with the number of units that each group has today. */
import { useEffect, useState } from 'preact/hooks';
import { Checkbox, TextArea } from '../../../components/field.tsx';
import { Picker } from '../../../components/picker.tsx';
import { compareGroups, groupName } from '../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { linesOf } from './draft-content.ts';
import type { Purpose, Recipient } from './draft-form.ts';
import { useEditor, useSet } from './editor.ts';
import { purposeHints, purposeNames } from './names.ts';
import { Part } from './part.tsx';
import {
  groupsOf,
  textsOf,
  unitIdsOf,
  unitsReached,
  withGroups,
  withTexts,
  withUnits,
} from './recipient-lists.ts';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    title: 'Nơi nhận',
    count: (count: number) => `${count} đơn vị`,
    groups: 'Nhóm đơn vị',
    units: 'Từng đơn vị',
    paper: 'Nơi nhận ngoài hệ thống',
    paperHint: 'Mỗi nơi một dòng; chỉ ghi trên văn bản.',
    gone: (group: string) => `${group} (không còn đơn vị nào)`,
  },
  en: {
    title: 'Recipients',
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

function Groups({ purpose }: { readonly purpose: Purpose }) {
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

function Units({ purpose }: { readonly purpose: Purpose }) {
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
function OnPaper({ purpose }: { readonly purpose: Purpose }) {
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
            <Groups purpose={purpose} />
            <Units purpose={purpose} />
          </>
        )}
        {(purpose !== 'ACTION' || onPaper.length > 0) && <OnPaper purpose={purpose} />}
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
