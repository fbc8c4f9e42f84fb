import { faultAt } from '../../../api/field-error.ts';
import type { WorkingDays } from '../../../api/working-days.ts';
import { DateField } from '../../../components/date-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { Select, TextArea, TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { formatDay, weekdayOf } from '../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import type { Calendar } from '../special-days.ts';
import { announceTexts } from './announce-texts.ts';
import { changeKindOf, changeKinds, removableOf, type ChangeDraft } from './change-draft.ts';
import { ConfirmFields } from './confirm-fields.tsx';

export interface ChangeFieldsProps {
  readonly draft: ChangeDraft;
  readonly calendar: Calendar;
  readonly days: WorkingDays;
  readonly problem: Error | undefined;
  readonly change: (part: Partial<ChangeDraft>) => void;
}

function SwapFields({ draft, days, change }: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  return (
    <div class="calendar-fields">
      <DayField
        label={say.dayOff}
        value={draft.dayOff}
        days={days}
        onValue={(dayOff) => change({ dayOff })}
        mustWork
      />
      <DayField
        label={say.dayWorked}
        value={draft.dayWorked}
        days={days}
        onValue={(dayWorked) => change({ dayWorked })}
      />
    </div>
  );
}

function ProvincialFields({ draft, days, change }: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  return (
    <div class="calendar-fields">
      <DayField
        label={say.day}
        value={draft.provincialDay}
        days={days}
        onValue={(provincialDay) => change({ provincialDay })}
        mustWork
      />
      <TextField
        label={say.name}
        hint={say.nameHint}
        value={draft.provincialName}
        onValue={(provincialName) => change({ provincialName })}
      />
    </div>
  );
}

function RemoveFields({ draft, calendar, change }: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  const language = useLanguage();
  const removable = removableOf(calendar);
  if (removable.length === 0) return <Notice>{say.noRemoved}</Notice>;
  return (
    <Select
      label={say.removed}
      value={draft.removed}
      options={[
        { value: '', label: say.chooseRemoved },
        ...removable.map(({ day, name, swappedWith }) => ({
          value: day,
          label: `${weekdayOf(day, language)} ${formatDay(day)} – ${swappedWith === undefined ? name : `${say.worked} ${formatDay(swappedWith)}`}`,
        })),
      ]}
      onValue={(removed) => change({ removed })}
    />
  );
}

function KindFields(props: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  switch (props.draft.kind) {
    case 'SWAP':
      return <SwapFields {...props} />;
    case 'PROVINCIAL':
      return <ProvincialFields {...props} />;
    case 'CONFIRM':
      return <ConfirmFields {...props} />;
    case 'REMOVE':
      return <RemoveFields {...props} />;
    case 'NOT_YET_LAW':
      return <Notice>{props.calendar.notYetLawInForce ? say.toWorking : say.toOff}</Notice>;
  }
}

function SourceFields({ draft, problem, change }: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  return (
    <>
      {draft.kind !== 'NOT_YET_LAW' && (
        <div class="calendar-fields">
          <TextField
            label={say.source}
            hint={say.sourceHint}
            value={draft.source}
            onValue={(source) => change({ source })}
            {...faultAt(problem, 'change.legalSource')}
          />
          <DateField
            label={say.announcedOn}
            value={draft.announcedOn}
            onValue={(announcedOn) => change({ announcedOn })}
            {...faultAt(problem, 'change.announcedOn')}
          />
        </div>
      )}
      <TextArea
        label={say.reason}
        hint={say.reasonHint}
        value={draft.reason}
        onValue={(reason) => change({ reason })}
        {...faultAt(problem, 'reason')}
      />
    </>
  );
}

export function ChangeFields(props: ChangeFieldsProps) {
  const say = useTexts(announceTexts);
  const { draft, change } = props;
  return (
    <section class="sheet stack">
      <Select
        label={say.what}
        value={draft.kind}
        options={changeKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        onValue={(kind) => change({ kind: changeKindOf(kind) ?? draft.kind })}
      />
      <KindFields {...props} />
      <SourceFields {...props} />
    </section>
  );
}
