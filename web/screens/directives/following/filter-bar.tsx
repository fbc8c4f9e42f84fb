/** Search and filters of a list of assignments; on a phone they open on demand. */
import type { ComponentChildren } from 'preact';
import { Button } from '../../../components/button.tsx';
import { Checkbox, TextField } from '../../../components/field.tsx';
import { alertNames, officialNames, phaseNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { Choice, options, type Option } from './choice.tsx';
import type { Filter, Sort, Status } from './filter.ts';
import type { SearchedIn } from './row.ts';
import type { FilterState } from './use-filter.ts';
import './filter-bar.css';

const texts = {
  vi: {
    label: 'Tìm và lọc',
    search: { unit: 'Tìm đơn vị', 'unit-and-directive': 'Tìm đơn vị hoặc văn bản' },
    hint: 'Gõ không dấu cũng được',
    status: 'Tình trạng',
    open: 'Chưa hoàn thành',
    all: 'Tất cả',
    alert: 'Cảnh báo',
    phase: 'Bước',
    any: 'Bất kỳ',
    dueFrom: 'Hạn từ ngày',
    dueTo: 'đến ngày',
    sort: 'Xếp theo',
    sorts: { late: 'Chậm nhất trước', unit: 'Tên đơn vị', due: 'Hạn gần trước' },
    more: 'Bộ lọc khác',
    pending: 'Chỉ việc đang chờ trả lời',
    clear: 'Bỏ lọc',
  },
  en: {
    label: 'Search and filter',
    search: { unit: 'Search for a unit', 'unit-and-directive': 'Search for a unit or a directive' },
    hint: 'Diacritics are not needed',
    status: 'Status',
    open: 'Not completed',
    all: 'All',
    alert: 'Alert',
    phase: 'Step',
    any: 'Any',
    dueFrom: 'Due from',
    dueTo: 'to',
    sort: 'Order',
    sorts: { late: 'Latest first', unit: 'Name of the unit', due: 'Due soonest first' },
    more: 'More filters',
    pending: 'Only what waits for an answer',
    clear: 'Clear filters',
  },
};

function Others({ filter, change }: Pick<FilterState, 'filter' | 'change'>) {
  const say = useTexts(texts);
  const alerts: Option<Filter['alert']>[] = [{ value: '', label: say.any }, ...options(useTexts(alertNames))];
  const phases: Option<Filter['phase']>[] = [{ value: '', label: say.any }, ...options(useTexts(phaseNames))];
  return (
    <div class="filter-others">
      <Choice
        label={say.alert}
        value={filter.alert}
        choices={alerts}
        onChoice={(alert) => change({ alert })}
      />
      <Choice
        label={say.phase}
        value={filter.phase}
        choices={phases}
        onChoice={(phase) => change({ phase })}
      />
      <TextField
        label={say.dueFrom}
        type="date"
        value={filter.dueFrom}
        onValue={(dueFrom) => change({ dueFrom })}
      />
      <TextField label={say.dueTo} type="date" value={filter.dueTo} onValue={(dueTo) => change({ dueTo })} />
      <Checkbox
        label={say.pending}
        checked={filter.pending === '1'}
        onValue={(isOn) => change({ pending: isOn ? '1' : '' })}
      />
    </div>
  );
}

export function FilterBar({
  state: { filter, change, clear, isFiltered },
  where,
  children,
}: {
  readonly state: FilterState;
  readonly where: SearchedIn;
  /** Beside the search: what else can be done with the list. */
  readonly children?: ComponentChildren;
}) {
  const say = useTexts(texts);
  const statuses: Option<Status>[] = [
    { value: 'ALL', label: say.all },
    { value: 'OPEN', label: say.open },
    ...options(useTexts(officialNames)),
  ];
  const sorts: Option<Sort>[] = options(say.sorts);
  const others = [filter.alert, filter.phase, filter.dueFrom, filter.dueTo, filter.pending].filter(
    (value) => value !== '',
  );
  return (
    <search class="filter-bar no-print" aria-label={say.label}>
      <div class="filter-first">
        <TextField
          label={say.search[where]}
          type="search"
          placeholder={say.hint}
          autocapitalize="none"
          spellcheck={false}
          value={filter.q}
          onValue={(q) => change({ q })}
        />
        <Choice
          label={say.status}
          value={filter.status}
          choices={statuses}
          onChoice={(status) => change({ status })}
        />
        <Choice label={say.sort} value={filter.sort} choices={sorts} onChoice={(sort) => change({ sort })} />
      </div>
      <div class="row">
        <details class="filter-more" open={others.length > 0}>
          <summary>
            {say.more}
            {others.length > 0 && ` (${others.length})`}
          </summary>
          <Others filter={filter} change={change} />
        </details>
        {isFiltered && (
          <Button small kind="quiet" icon="cross" onClick={clear}>
            {say.clear}
          </Button>
        )}
        {children}
      </div>
    </search>
  );
}
