/** A day to choose, with its weekday and the working days up to it beside it; a day off is named before the server refuses it. */
import type { ComponentChildren } from 'preact';
import type { WorkingDays } from '../api/working-days.ts';
import { formatDay, weekdayOf } from '../texts/format.ts';
import { useLanguage, useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';
import { DateField } from './date-field.tsx';

const texts = {
  vi: {
    count: (days: number) => `${days} ngày làm việc`,
    since: (words: string) => `tính từ ${words}`,
    off: (day: string, name: string) => `${day} là ngày nghỉ (${name}).`,
    weekend: 'cuối tuần',
    take: (day: string) => `Chọn ${day}`,
  },
  en: {
    count: (days: number) => (days === 1 ? '1 working day' : `${days} working days`),
    since: (words: string) => `from ${words}`,
    off: (day: string, name: string) => `${day} is a day off (${name}).`,
    weekend: 'weekend',
    take: (day: string) => `Take ${day}`,
  },
};

export interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (day: string) => void;
  readonly days: WorkingDays;
  /** Counted from the day after this one. */
  readonly from?: { readonly day: string; readonly words: string };
  /** Only a working day will be taken. */
  readonly mustWork?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly error?: string | undefined;
  readonly help?: ComponentChildren;
  readonly required?: boolean;
}

const isDay = (text: string): boolean => /^2\d{3}-\d{2}-\d{2}$/.test(text);

function Count({ value, days, from }: Pick<DayFieldProps, 'value' | 'days' | 'from'>) {
  const say = useTexts(texts);
  const language = useLanguage();
  const named = `${weekdayOf(value, language)}, ${formatDay(value)}`;
  if (from === undefined || value <= from.day) return <span>{named}</span>;
  return (
    <span>
      {named} · {say.count(days.between(from.day, value))} {say.since(from.words)}
    </span>
  );
}

function DayOff({ value, days, onValue }: Pick<DayFieldProps, 'value' | 'days' | 'onValue'>) {
  const say = useTexts(texts);
  const next = days.add(value, 1);
  return (
    <div class="row" role="status">
      <span class="day-field-off">{say.off(formatDay(value), days.nameOf(value) ?? say.weekend)}</span>
      <Button small onClick={() => onValue(next)}>
        {say.take(formatDay(next))}
      </Button>
    </div>
  );
}

export function DayField(props: DayFieldProps) {
  const { label, value, onValue, days, mustWork = false, min, max, error, help, required } = props;
  const isChosen = isDay(value);
  return (
    <div class="stack tight day-field">
      <DateField
        label={label}
        value={value}
        onValue={onValue}
        {...(isChosen ? { hint: <Count {...props} /> } : {})}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        {...(error === undefined ? {} : { error })}
        {...(help === undefined ? {} : { help })}
        {...(required === undefined ? {} : { required })}
      />
      {isChosen && mustWork && !days.isWorkingDay(value) && (
        <DayOff value={value} days={days} onValue={onValue} />
      )}
    </div>
  );
}
