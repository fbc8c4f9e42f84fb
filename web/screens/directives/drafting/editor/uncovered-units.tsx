/** Units that receive the document for action without a clause of their own: work for them, or a written reason. */
import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { TextField } from '../../../../components/field.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { useEditor, useSet } from './editor.ts';

const texts = {
  vi: {
    title: 'Đơn vị nhận để thực hiện nhưng không được giao mục nào',
    lead: 'Ghi lý do, giao thêm mục, hoặc chuyển sang nơi nhận để biết.',
    reason: (name: string) => `Lý do – ${name}`,
    common: (count: number) => `Lý do chung cho ${count} đơn vị`,
    fill: 'Ghi cho tất cả',
    more: (count: number) => `và ${count} đơn vị nữa`,
    drop: 'Bỏ lý do',
  },
  en: {
    title: 'Units that must act and have no clause',
    lead: 'Give a reason, give them a clause, or address them for information.',
    reason: (name: string) => `Reason – ${name}`,
    common: (count: number) => `One reason for ${count} units`,
    fill: 'Use for all',
    more: (count: number) => `and ${count} more`,
    drop: 'Drop the reason',
  },
};
const MOST_SHOWN = 12;
const PLACE = 'uncovered.';

export function UncoveredUnits() {
  const { form, findings, directory } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const [common, setCommon] = useState('');
  const given = new Map(form.uncovered.map(({ unitId, reason }) => [unitId, reason]));
  const asked = findings
    .filter(({ field }) => field.startsWith(PLACE))
    .map(({ field }) => field.slice(PLACE.length));
  const unitIds = [...new Set([...given.keys(), ...asked])];
  // While there is no clause at all, everybody is without one: that says nothing yet.
  if (unitIds.length === 0 || (given.size === 0 && form.clauses.length === 0)) return null;
  const put = (reasons: ReadonlyMap<string, string>): void =>
    set({ uncovered: [...reasons].map(([unitId, reason]) => ({ unitId, reason })) });
  const write = (unitId: string, reason: string): void => put(new Map(given).set(unitId, reason));
  const fill = (): void => put(new Map([...given, ...asked.map((id): [string, string] => [id, common])]));
  return (
    <div class="stack" data-spot="uncovered">
      <h3>{say.title}</h3>
      <p class="soft">{say.lead}</p>
      {asked.length > 1 && (
        <div class="row drafting-common">
          <TextField label={say.common(asked.length)} value={common} maxLength={500} onValue={setCommon} />
          <Button onClick={fill} disabled={common.trim() === ''}>
            {say.fill}
          </Button>
        </div>
      )}
      {unitIds.slice(0, MOST_SHOWN).map((unitId) => (
        <div key={unitId} class="row drafting-common" data-spot={`${PLACE}${unitId}`}>
          <TextField
            label={say.reason(directory.nameOf(unitId))}
            value={given.get(unitId) ?? ''}
            maxLength={500}
            onValue={(reason) => write(unitId, reason)}
          />
          {given.has(unitId) && (
            <Button
              kind="quiet"
              aria-label={`${say.drop}: ${directory.nameOf(unitId)}`}
              onClick={() => put(new Map([...given].filter(([id]) => id !== unitId)))}
            >
              {say.drop}
            </Button>
          )}
        </div>
      ))}
      {unitIds.length > MOST_SHOWN && <p class="soft">{say.more(unitIds.length - MOST_SHOWN)}</p>}
    </div>
  );
}
