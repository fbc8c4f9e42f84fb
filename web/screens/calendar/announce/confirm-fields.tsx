/** The year's decision against the estimates: which of them stand, which do not, what comes in addition. */
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { Checkbox, Select, TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { formatDay, weekdayOf } from '../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { yearsOf } from '../special-days.ts';
import { announceTexts } from './announce-texts.ts';
import { estimatesOf, type ChangeDraft, type ExtraDay } from './change-draft.ts';
import type { ChangeFieldsProps } from './change-fields.tsx';

function Estimates({ draft, calendar, change }: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  const language = useLanguage();
  const estimates = estimatesOf(calendar, draft.year);
  if (estimates.length === 0) return <Notice>{say.noEstimates}</Notice>;
  const keep = (day: string, isKept: boolean): void =>
    change({
      dropped: isKept ? draft.dropped.filter((one) => one !== day) : [...draft.dropped, day],
    });
  return (
    <fieldset class="field">
      <legend>{say.estimates}</legend>
      <div class="hint">{say.estimatesHint}</div>
      <div class="calendar-fields">
        {estimates.map(({ day, name }) => (
          <Checkbox
            key={day}
            label={`${weekdayOf(day, language)} ${formatDay(day)} – ${name}`}
            checked={!draft.dropped.includes(day)}
            onValue={(isKept) => keep(day, isKept)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Extra({
  extra,
  change,
}: {
  readonly extra: readonly ExtraDay[];
  readonly change: (part: Partial<ChangeDraft>) => void;
}) {
  const say = useTexts(announceTexts);
  const edit = (place: number, part: Partial<ExtraDay>): void =>
    change({ extra: extra.map((row, index) => (index === place ? { ...row, ...part } : row)) });
  return (
    <div class="stack tight">
      {extra.length > 0 && <b>{say.extra}</b>}
      {extra.map((row, place) => (
        <div key={place} class="calendar-fields">
          <DateField label={say.day} value={row.day} onValue={(day) => edit(place, { day })} />
          <TextField label={say.name} value={row.name} onValue={(name) => edit(place, { name })} />
          <div>
            <Button
              small
              kind="quiet"
              icon="cross"
              onClick={() => change({ extra: extra.filter((_, index) => index !== place) })}
            >
              {say.dropExtra}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button small icon="plus" onClick={() => change({ extra: [...extra, { day: '', name: '' }] })}>
          {say.addExtra}
        </Button>
      </div>
    </div>
  );
}

export function ConfirmFields(props: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  const { draft, calendar, change } = props;
  return (
    <>
      <Select
        label={say.year}
        value={draft.year}
        options={yearsOf(calendar).map((year) => ({ value: String(year), label: String(year) }))}
        onValue={(year) => change({ year, dropped: [] })}
      />
      <Estimates {...props} />
      <Extra extra={draft.extra} change={change} />
    </>
  );
}
