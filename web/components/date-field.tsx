/**
 * A day as people in Viet Nam write it. The browser's own date field follows the language of the computer, and 05/12 read
 * as the fifth of December or the twelfth of May is a wrong deadline; its calendar can still be opened beside the field.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../texts/format.ts';
import { useTexts } from '../texts/language.ts';
import { dayTyped } from './day-typed.ts';
import { Framed, type FieldFrame } from './field.tsx';
import { Icon } from './icon.tsx';
import './date-field.css';

const texts = {
  vi: {
    form: 'ngày/tháng/năm',
    wrong: 'Ghi ngày/tháng/năm, ví dụ 05/12/2026.',
    open: (label: string) => `Chọn trên lịch: ${label}`,
  },
  en: {
    form: 'day/month/year',
    wrong: 'Write day/month/year, for instance 05/12/2026.',
    open: (label: string) => `Choose on a calendar: ${label}`,
  },
};

/** `value` is `YYYY-MM-DD` or empty; what is not yet a day is empty. */
export function DateField({
  label,
  hint,
  error,
  help,
  value,
  onValue,
  min,
  max,
  required,
}: FieldFrame & {
  readonly value: string;
  readonly onValue: (day: string) => void;
  /** Of the calendar that opens; what is typed is for the form to judge. */
  readonly min?: string;
  readonly max?: string;
  readonly required?: boolean;
}) {
  const say = useTexts(texts);
  const [typed, setTyped] = useState(value === '' ? '' : formatDay(value));
  const [isLeft, setLeft] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if ((dayTyped(typed) ?? '') !== value) setTyped(value === '' ? '' : formatDay(value));
  }, [value]);
  const isWrong = isLeft && typed.trim() !== '' && dayTyped(typed) === undefined;
  const shown = error ?? (isWrong ? say.wrong : undefined);
  const write = (text: string): void => {
    setTyped(text);
    setLeft(false);
    onValue(dayTyped(text) ?? '');
  };
  return (
    <Framed
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(help === undefined ? {} : { help })}
      {...(shown === undefined ? {} : { error: shown })}
    >
      {({ id, describedBy }) => (
        <div class="date-field">
          <input
            id={id}
            type="text"
            inputMode="numeric"
            class="input"
            placeholder={say.form}
            autocomplete="off"
            maxLength={12}
            value={typed}
            required={required}
            aria-invalid={shown === undefined ? undefined : 'true'}
            aria-describedby={describedBy}
            onInput={(event) => write(event.currentTarget.value)}
            onBlur={() => {
              setLeft(true);
              const day = dayTyped(typed);
              if (day !== undefined) setTyped(formatDay(day));
            }}
          />
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            min={min}
            max={max}
            onChange={(event) => {
              setTyped(event.currentTarget.value === '' ? '' : formatDay(event.currentTarget.value));
              onValue(event.currentTarget.value);
            }}
          />
          <button
            type="button"
            class="button"
            aria-label={say.open(label)}
            onClick={() => calendar.current?.showPicker()}
          >
            <Icon name="calendar" />
          </button>
        </div>
      )}
    </Framed>
  );
}
