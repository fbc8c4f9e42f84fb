import { useState } from 'preact/hooks';
import { mayI, useMe } from '../../../app/me.ts';
import { useAddressFilter } from '../../../app/use-address-filter.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { FilterSelect, Filters, SearchField } from '../../../components/filters.tsx';
import { Empty, Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { roleNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { byName, hasWords, type PersonItem } from '../directory.ts';
import { accountOf, type Known } from './known.ts';
import { peopleTexts } from './people-texts.ts';
import { PersonTable } from './person-table.tsx';

const STANDARD = { q: '', unit: '', role: '', account: '' };
type PersonFilter = typeof STANDARD;
const SHOWN_AT_FIRST = 100;

function matches(person: PersonItem, filter: PersonFilter, { accounts }: Known): boolean {
  const { q, unit, role, account } = filter;
  if (unit !== '' && person.unitId !== unit) return false;
  if (role === 'NONE' && person.rolesToday.length > 0) return false;
  if (role !== '' && role !== 'NONE' && !person.rolesToday.some((held) => held === role)) return false;
  if (account !== '' && (accountOf(accounts ?? [], person.id)?.state ?? 'NONE') !== account) return false;
  return hasWords(`${person.name} ${person.email} ${person.id}`, q);
}

function PeopleFilters({
  state: { filter, change, clear, isFiltered },
  known: { units, accounts },
  found,
}: {
  readonly state: ReturnType<typeof useAddressFilter<keyof PersonFilter>>;
  readonly known: Known;
  readonly found: number;
}) {
  const say = useTexts(peopleTexts);
  const roles = useTexts(roleNames);
  return (
    <Filters isFiltered={isFiltered} onClear={clear} found={isFiltered ? say.found(found) : ''}>
      <SearchField label={say.search} value={filter.q} onValue={(q) => change({ q })} />
      <FilterSelect
        label={say.unit}
        value={filter.unit}
        options={byName(units).map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(unit) => change({ unit })}
      />
      <FilterSelect
        label={say.role}
        value={filter.role}
        options={[
          ...Object.entries(roles).map(([value, label]) => ({ value, label })),
          { value: 'NONE', label: say.noRole },
        ]}
        onValue={(role) => change({ role })}
      />
      {accounts !== undefined && (
        <FilterSelect
          label={say.account}
          value={filter.account}
          options={Object.entries(say.accounts).map(([value, label]) => ({ value, label }))}
          onValue={(account) => change({ account })}
        />
      )}
    </Filters>
  );
}

function List({ people, known }: { readonly people: readonly PersonItem[]; readonly known: Known }) {
  const say = useTexts(peopleTexts);
  const state = useAddressFilter(STANDARD);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const found = byName(people.filter((person) => matches(person, state.filter, known)));
  return (
    <div class="stack">
      <PeopleFilters state={state} known={known} found={found.length} />
      {found.length === 0 ? (
        <Empty title={say.none}>{say.noneHint}</Empty>
      ) : (
        <PersonTable people={found.slice(0, shown)} known={known} />
      )}
      {found.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + SHOWN_AT_FIRST)}>{say.more(found.length - shown)}</Button>
        </div>
      )}
    </div>
  );
}

export function PersonList(known: Known) {
  const me = useMe();
  const say = useTexts(peopleTexts);
  const { people } = known;
  const count = (all: readonly PersonItem[]): string =>
    say.count(all.length, new Set(all.map(({ unitId }) => unitId)).size);
  return (
    <Page
      title={say.title}
      lead={people.data === undefined ? undefined : count(people.data)}
      actions={
        mayI(me, 'EDIT_PEOPLE') && (
          <LinkButton kind="primary" href="/people?do=add" icon="plus">
            {say.add}
          </LinkButton>
        )
      }
    >
      <Shown reading={people}>{(all) => <List people={all} known={known} />}</Shown>
    </Page>
  );
}
