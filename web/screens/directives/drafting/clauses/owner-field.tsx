/** Who leads on a clause: everybody addressed, a group of them, or units chosen by name. */
import { Button } from '../../../../components/button.tsx';
import { Choices, Select } from '../../../../components/field.tsx';
import { Picker } from '../../../../components/picker.tsx';
import { compareGroups, groupName } from '../../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { ObligationForm } from '../draft-form.ts';
import { useEditor, useSet } from '../editor/editor.ts';
import { unitIdsOf, unitsReached, withUnits } from '../form/recipient-lists.ts';
import { Spot } from '../editor/spot.tsx';

const texts = {
  vi: {
    label: 'Đơn vị chủ trì',
    all: (count: number) => `Tất cả nơi nhận để thực hiện (${count})`,
    group: 'Một nhóm',
    units: 'Chọn từng đơn vị',
    chooseGroup: 'Chọn nhóm',
    ofGroup: (name: string, count: number) => `${name} (${count} trong nơi nhận)`,
    lead: 'Các đơn vị chủ trì',
    coordinate: 'Đơn vị phối hợp',
    coordinateHint: 'Cùng làm, cũng phải báo cáo phần của mình; để trống nếu không có.',
    outside: (count: number) => `${count} đơn vị được giao việc chưa có trong nơi nhận để thực hiện.`,
    add: 'Thêm vào nơi nhận',
  },
  en: {
    label: 'Lead unit',
    all: (count: number) => `All who receive it for action (${count})`,
    group: 'A group',
    units: 'Units by name',
    chooseGroup: 'Choose a group',
    ofGroup: (name: string, count: number) => `${name} (${count} among the recipients)`,
    lead: 'Lead units',
    coordinate: 'Coordinating units',
    coordinateHint: 'They work along and report their own part; leave empty when there are none.',
    outside: (count: number) => `${count} units are given work without being addressed for action.`,
    add: 'Add to the recipients',
  },
};

type Put = (next: Partial<ObligationForm>) => void;
interface OwnerProps {
  readonly path: string;
  readonly obligation: ObligationForm;
  readonly put: Put;
}

function GroupOfOwner({ obligation, put }: Omit<OwnerProps, 'path'>) {
  const { form, directory } = useEditor();
  const say = useTexts(texts);
  const language = useLanguage();
  const reached = unitsReached(form.recipients, 'ACTION', directory);
  const listed = [...new Set([...directory.groups, ...(obligation.group === '' ? [] : [obligation.group])])];
  return (
    <Select
      label={say.group}
      value={obligation.group}
      onValue={(group) => put({ group })}
      options={[
        { value: '', label: say.chooseGroup },
        ...listed.sort(compareGroups).map((group) => ({
          value: group,
          label: say.ofGroup(
            groupName(group, language),
            reached.filter(({ groups }) => groups.includes(group)).length,
          ),
        })),
      ]}
    />
  );
}

/** Named units that the document does not reach yet: mended with one press. */
function Outside({ obligation }: { readonly obligation: ObligationForm }) {
  const { form, directory } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const reached = new Set(unitsReached(form.recipients, 'ACTION', directory).map(({ id }) => id));
  const named = [
    ...(obligation.owner === 'UNITS' ? obligation.unitIds : []),
    ...obligation.coordinatingUnitIds,
  ];
  const outside = named.filter((id) => !reached.has(id));
  if (outside.length === 0) return null;
  const add = (): void =>
    set({
      recipients: withUnits(form.recipients, 'ACTION', [...unitIdsOf(form.recipients, 'ACTION'), ...outside]),
    });
  return (
    <div class="row small">
      <span>{say.outside(outside.length)}</span>
      <Button small icon="plus" onClick={add}>
        {say.add}
      </Button>
    </div>
  );
}

export function OwnerField({ path, obligation, put }: OwnerProps) {
  const { form, directory } = useEditor();
  const say = useTexts(texts);
  const items = directory.units.map(({ id, name }) => ({ id, label: name }));
  const kinds = ['ALL', 'GROUP', 'UNITS'] as const;
  const count = unitsReached(form.recipients, 'ACTION', directory).length;
  return (
    <div class="stack">
      <Spot path={`${path}.owner`} omit={['OWNER_NOT_ADDRESSED']}>
        {(hint) => (
          <div class="stack tight">
            <Choices
              label={say.label}
              value={obligation.owner}
              onValue={(chosen) => put({ owner: kinds.find((kind) => kind === chosen) ?? '' })}
              options={[
                { value: 'ALL', label: say.all(count) },
                { value: 'GROUP', label: say.group },
                { value: 'UNITS', label: say.units },
              ]}
            />
            {obligation.owner === 'GROUP' && <GroupOfOwner obligation={obligation} put={put} />}
            {obligation.owner === 'UNITS' && (
              <Picker
                label={say.lead}
                items={items}
                chosen={obligation.unitIds}
                onChosen={(unitIds) => put({ unitIds })}
              />
            )}
            {hint}
          </div>
        )}
      </Spot>
      <Spot path={`${path}.coordinatingUnitIds`} hint={say.coordinateHint} omit={['OWNER_NOT_ADDRESSED']}>
        {(hint) => (
          <Picker
            label={say.coordinate}
            hint={hint}
            items={items}
            chosen={obligation.coordinatingUnitIds}
            onChosen={(coordinatingUnitIds) => put({ coordinatingUnitIds })}
          />
        )}
      </Spot>
      <Outside obligation={obligation} />
    </div>
  );
}
