/** Search and filters above a list; what was found stands under them, read out as it changes. */
import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';
import { Select, TextField, type Option } from './field.tsx';
import './filters.css';

const texts = {
  vi: { label: 'Tìm và lọc', search: 'Tìm', hint: 'Gõ không dấu cũng được', any: 'Tất cả', clear: 'Bỏ lọc' },
  en: {
    label: 'Search and filter',
    search: 'Search',
    hint: 'Diacritics are not needed',
    any: 'All',
    clear: 'Clear filters',
  },
};

export function Filters({
  children,
  found,
  isFiltered,
  onClear,
}: {
  /** The search first. */
  readonly children: ComponentChildren;
  readonly found?: ComponentChildren;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}) {
  const say = useTexts(texts);
  return (
    <search class="no-print" aria-label={say.label}>
      <div class="filters">{children}</div>
      <div class={`filters-foot${isFiltered ? '' : ' idle'}`}>
        <span class="soft small" role="status">
          {found}
        </span>
        {isFiltered && (
          <Button small kind="quiet" icon="cross" onClick={onClear}>
            {say.clear}
          </Button>
        )}
      </div>
    </search>
  );
}

export function SearchField({
  label,
  value,
  onValue,
}: {
  /** What can be searched for. */
  readonly label?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const say = useTexts(texts);
  return (
    <TextField
      label={label ?? say.search}
      type="search"
      placeholder={say.hint}
      autocapitalize="none"
      spellcheck={false}
      value={value}
      onValue={onValue}
    />
  );
}

/** One of some values, or any. */
export function FilterSelect({
  label,
  value,
  options,
  onValue,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onValue: (value: string) => void;
}) {
  const say = useTexts(texts);
  return (
    <Select
      label={label}
      value={value}
      onValue={onValue}
      options={[{ value: '', label: say.any }, ...options]}
    />
  );
}
