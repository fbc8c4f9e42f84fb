/** A choice among named values: what is not among them cannot be chosen. */
import { Select } from '../../../components/field.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}
export function options<Value extends string>(names: { readonly [value in Value]: string }): Option<Value>[] {
  const isValue = (name: string): name is Value => Object.hasOwn(names, name);
  return Object.keys(names)
    .filter(isValue)
    .map((value) => ({ value, label: names[value] }));
}

export function Choice<Value extends string>({
  label,
  value,
  choices,
  onChoice,
}: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Option<Value>[];
  readonly onChoice: (value: Value) => void;
}) {
  const choose = (text: string): void => {
    const found = choices.find((choice) => choice.value === text);
    if (found !== undefined) onChoice(found.value);
  };
  return <Select label={label} value={value} options={choices} onValue={choose} />;
}
