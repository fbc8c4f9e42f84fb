/** Báo cáo định kỳ: how often, between which days, how soon after the end of a period. */
import { DateField } from '../../../../components/date-field.tsx';
import { Select, TextField } from '../../../../components/field.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { RecurrenceForm } from '../draft-form.ts';
import { keysOf, optionsOf, periodNames } from '../names.ts';
import { Spot } from '../editor/spot.tsx';

const texts = {
  vi: {
    every: 'Kỳ báo cáo',
    from: 'Kỳ đầu tiên chứa ngày',
    until: 'Không mở kỳ mới sau ngày',
    after: 'Nộp trong số ngày làm việc sau kỳ',
    afterHelp:
      'Nghị định 09/2019/NĐ-CP: giữa ngày chốt số liệu và hạn nộp phải có ít nhất một ngày làm việc.',
  },
  en: {
    every: 'Period',
    from: 'The first period contains',
    until: 'No period begins after',
    after: 'Due this many working days after a period',
    afterHelp: 'Decree 09/2019/NĐ-CP: at least one working day between the cut-off and the due day.',
  },
};

export function RecurrenceField({
  path,
  value,
  onValue,
}: {
  readonly path: string;
  readonly value: RecurrenceForm;
  readonly onValue: (next: RecurrenceForm) => void;
}) {
  const say = useTexts(texts);
  const names = useTexts(periodNames);
  const put = (next: Partial<RecurrenceForm>): void => onValue({ ...value, ...next });
  return (
    <Spot path={path}>
      {(hint) => (
        <div class="stack tight">
          <div class="columns">
            <Select
              label={say.every}
              value={value.every}
              onValue={(every) => put({ every: keysOf(names).find((one) => one === every) ?? value.every })}
              options={optionsOf(names)}
            />
            <TextField
              label={say.after}
              help={say.afterHelp}
              type="number"
              min={1}
              max={60}
              inputMode="numeric"
              value={value.dueAfter}
              onValue={(dueAfter) => put({ dueAfter })}
            />
            <DateField label={say.from} value={value.from} onValue={(from) => put({ from })} />
            <DateField label={say.until} value={value.until} onValue={(until) => put({ until })} />
          </div>
          {hint}
        </div>
      )}
    </Spot>
  );
}
