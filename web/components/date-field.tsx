/**
 * A day as people in Viet Nam write it. The browser's own date field follows the language of the computer, and 05/12 read
 * as the fifth of December or the twelfth of May is a wrong deadline; its calendar can still be opened beside the field.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../texts/format.ts';
import { useTexts } from '../texts/language.ts';
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

const two = (text: string): string => text.padStart(2, '0');

/** `5/12/2026`, `05-12-2026`, `05122026` and `2026-12-05` → `2026-12-05`; undefined when it is no day. */
export function dayTyped(text: string): string | undefined {
  const backwards = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (backwards !== null) return dayTyped(`${backwards[3]}/${backwards[2]}/${backwards[1]}`);
  const parts =
    /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (parts === null) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year}-${two(month)}-${two(day)}`;
  const millis = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(iso) ? iso : undefined;
}

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
