/** Choosing some of many: what is chosen stands in view, the rest is searched without diacritics. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { compareNames, fold } from '../texts/format.ts';
import { useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './picker.css';

const texts = {
  vi: {
    choose: 'Chọn…',
    close: 'Xong',
    search: 'Tìm, không cần gõ dấu',
    none: 'Chưa chọn.',
    chosen: (count: number) => `Đã chọn ${count}`,
    remove: (name: string) => `Bỏ ${name}`,
    addFound: (count: number) => `Chọn cả ${count} kết quả`,
    removeAll: 'Bỏ chọn tất cả',
    nothing: 'Không có kết quả nào khớp.',
    more: (count: number) => `Còn ${count} kết quả nữa; hãy gõ thêm để thu hẹp.`,
    all: (count: number) => `Xem cả ${count}`,
  },
  en: {
    choose: 'Choose…',
    close: 'Done',
    search: 'Search, diacritics not needed',
    none: 'Nothing chosen.',
    chosen: (count: number) => `${count} chosen`,
    remove: (name: string) => `Remove ${name}`,
    addFound: (count: number) => `Choose all ${count} found`,
    removeAll: 'Choose none',
    nothing: 'Nothing matches.',
    more: (count: number) => `${count} more; type on to narrow the list.`,
    all: (count: number) => `Show all ${count}`,
  },
};

export interface PickerItem {
  readonly id: string;
  readonly label: string;
  /** Also searched: a code, an abbreviation. */
  readonly note?: string;
}
interface PickerProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly items: readonly PickerItem[];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}
/** A longer list is searched, not read. */
const MOST_SHOWN = 50;
const MOST_CHIPS = 8;

function Chips({ items, chosen, onChosen }: Omit<PickerProps, 'label' | 'hint'>) {
  const say = useTexts(texts);
  const [isWhole, setWhole] = useState(false);
  const labels = new Map(items.map(({ id, label }) => [id, label]));
  const named = chosen
    .map((id) => ({ id, label: labels.get(id) ?? id }))
    .sort((one, other) => compareNames(one.label, other.label));
  if (named.length === 0) return <p class="soft small">{say.none}</p>;
  const shown = isWhole ? named : named.slice(0, MOST_CHIPS);
  return (
    <ul class="picker-chips">
      {shown.map(({ id, label }) => (
        <li key={id} class="picker-chip">
          <span>{label}</span>
          <button
            type="button"
            aria-label={say.remove(label)}
            onClick={() => onChosen(chosen.filter((one) => one !== id))}
          >
            <Icon name="cross" />
          </button>
        </li>
      ))}
      {shown.length < named.length && (
        <li>
          <Button small kind="quiet" onClick={() => setWhole(true)}>
            {say.all(named.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Choice({ items, chosen, onChosen, label }: Omit<PickerProps, 'hint'>) {
  const say = useTexts(texts);
  const [wanted, setWanted] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const words = fold(wanted).split(' ');
  const found = items.filter(({ label: name, note = '' }) => {
    const text = fold(`${name} ${note}`);
    return words.every((word) => text.includes(word));
  });
  const has = new Set(chosen);
  return (
    <div class="picker-panel">
      <input
        type="search"
        class="input"
        aria-label={`${label}: ${say.search}`}
        placeholder={say.search}
        value={wanted}
        ref={search}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <div class="row">
        <Button
          small
          kind="quiet"
          onClick={() => onChosen([...new Set([...chosen, ...found.map(({ id }) => id)])])}
        >
          {say.addFound(found.length)}
        </Button>
        <Button small kind="quiet" onClick={() => onChosen([])}>
          {say.removeAll}
        </Button>
      </div>
      <div class="picker-list" role="group" aria-label={label}>
        {found.slice(0, MOST_SHOWN).map(({ id, label: name, note }) => (
          <label class="choice" key={id}>
            <input
              type="checkbox"
              checked={has.has(id)}
              onChange={(event) =>
                onChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>
              {note !== undefined && <span class="soft numeric">{note} </span>}
              {name}
            </span>
          </label>
        ))}
      </div>
      <p class="soft small" role="status">
        {found.length === 0 ? say.nothing : found.length > MOST_SHOWN && say.more(found.length - MOST_SHOWN)}
      </p>
    </div>
  );
}

export function Picker({ label, hint, ...rest }: PickerProps) {
  const say = useTexts(texts);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="field" role="group" aria-labelledby={id}>
      <div class="row">
        <b id={id}>{label}</b>
        {rest.chosen.length > MOST_CHIPS && (
          <span class="soft small numeric">{say.chosen(rest.chosen.length)}</span>
        )}
        <Button
          small
          icon={isOpen ? 'check' : 'plus'}
          aria-expanded={isOpen}
          aria-label={isOpen ? `${say.close}: ${label}` : `${say.choose} ${label}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? say.close : say.choose}
        </Button>
      </div>
      <Chips {...rest} />
      {isOpen && <Choice label={label} {...rest} />}
      {hint !== undefined && <div class="hint">{hint}</div>}
    </div>
  );
}
