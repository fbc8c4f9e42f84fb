/** Fields: a label, what to write, help beside it, and the error under it where it belongs. */
import { createElement } from 'preact';
import type { ComponentChildren, SelectHTMLAttributes, TextareaHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { Help } from './help.tsx';

export interface FieldFrame {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Longer help, opened on demand; names the article of the decree where one applies. */
  readonly help?: ComponentChildren;
  readonly optional?: boolean;
}
interface Ids {
  readonly id: string;
  readonly describedBy: string | undefined;
}

export function Framed({
  label,
  hint,
  error,
  help,
  children,
}: FieldFrame & { readonly children: (ids: Ids) => ComponentChildren }) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter((name) => name !== '')
    .join(' ');
  return (
    <div class="field">
      <div class="row">
        <label for={id}>
          <b>{label}</b>
        </label>
        {help !== undefined && <Help about={label}>{help}</Help>}
      </div>
      {children({ id, describedBy: described === '' ? undefined : described })}
      {hint !== undefined && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div class="error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

type Value = { readonly value: string; readonly onValue: (value: string) => void };
interface InputRest {
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'number' | 'search' | 'password' | 'url';
  readonly name?: string;
  readonly autocomplete?: string;
  readonly autocapitalize?: 'none' | 'sentences' | 'words';
  readonly spellcheck?: boolean;
  readonly autofocus?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | 'search';
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** `type`: `text`, `email`, `date`, `number`, `search`, `password`… */
export const TextField = ({
  label,
  hint,
  error,
  help,
  value,
  onValue,
  ...rest
}: FieldFrame & Value & InputRest) => (
  <Framed {...frame({ label, hint, error, help })}>
    {({ id, describedBy }) =>
      // The element's own type is a union over `type`, which a field that takes any of them does not fit into.
      createElement('input', {
        ...rest,
        id,
        type: rest.type ?? 'text',
        class: 'input',
        value,
        'aria-invalid': error === undefined ? undefined : 'true',
        'aria-describedby': describedBy,
        onInput: (event) => onValue(event.currentTarget.value),
      })
    }
  </Framed>
);

export const TextArea = ({
  label,
  hint,
  error,
  help,
  value,
  onValue,
  ...rest
}: FieldFrame & Value & Omit<TextareaHTMLAttributes, 'value' | 'label' | 'onInput'>) => (
  <Framed {...frame({ label, hint, error, help })}>
    {({ id, describedBy }) => (
      <textarea
        {...rest}
        id={id}
        class="input"
        value={value}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    )}
  </Framed>
);

export interface Option {
  readonly value: string;
  readonly label: string;
}
export const Select = ({
  label,
  hint,
  error,
  help,
  value,
  onValue,
  options,
  ...rest
}: FieldFrame &
  Value & { readonly options: readonly Option[] } & Omit<
    SelectHTMLAttributes,
    'value' | 'label' | 'role' | 'multiple' | 'size'
  >) => (
  <Framed {...frame({ label, hint, error, help })}>
    {({ id, describedBy }) => (
      <select
        {...rest}
        id={id}
        class="input"
        value={value}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Framed>
);

/** One yes-or-no. */
export const Checkbox = ({
  label,
  checked,
  onValue,
  disabled,
}: {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onValue: (checked: boolean) => void;
  readonly disabled?: boolean;
}) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onValue(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);

/** One of a few, all visible. */
export function Choices({
  label,
  value,
  onValue,
  options,
  error,
  hint,
}: FieldFrame & Value & { readonly options: readonly Option[] }) {
  const name = useId();
  return (
    <fieldset class="field" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend>{label}</legend>
      {hint !== undefined && <div class="hint">{hint}</div>}
      <div class="row">
        {options.map((option) => (
          <label class="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <div class="error" id={`${name}-error`} role="alert">
          {error}
        </div>
      )}
    </fieldset>
  );
}

/** `exactOptionalPropertyTypes`: a property is left out rather than set to `undefined`. */
function frame({ label, hint, error, help }: FieldFrame): FieldFrame {
  return {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
    ...(help === undefined ? {} : { help }),
  };
}
