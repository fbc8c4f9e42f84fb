import { useMe, mayI } from '../../../app/me.ts';
import { useAddressFilter } from '../../../app/use-address-filter.ts';
import type { ReadingState } from '../../../api/use-reading.ts';
import { useWhole } from '../../../api/use-whole.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { FilterSelect, Filters, SearchField } from '../../../components/filters.tsx';
import { Empty, Notice, Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { compareGroups, groupName } from '../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import {
  byKind,
  hasWords,
  lacksOfficer,
  officersOf,
  sectionsOf,
  type PersonItem,
  type UnitItem,
} from '../directory.ts';
import { unitKindNames, unitKinds, unitKindsMany } from '../names.ts';
import { listTexts } from './unit-list-texts.ts';
import { UnitTable } from './unit-table.tsx';

const STANDARD = { q: '', kind: '', group: '', state: 'now' };
type UnitFilter = typeof STANDARD;
type Officers = ReadonlyMap<string, readonly PersonItem[]> | undefined;

function matches(unit: UnitItem, { q, kind, group, state }: UnitFilter, officers: Officers): boolean {
  if (kind !== '' && unit.kind !== kind) return false;
  if (group !== '' && !unit.groups.includes(group)) return false;
  if (state === 'now' && !unit.inForce) return false;
  if (state === 'ended' && unit.inForce) return false;
  if (state === 'alone' && (officers === undefined || !lacksOfficer(unit, officers))) return false;
  return hasWords(`${unit.name} ${unit.abbreviation ?? ''} ${unit.id}`, q);
}

function Lead({ units }: { readonly units: readonly UnitItem[] }) {
  const say = useTexts(listTexts);
  const names = useTexts(unitKindNames);
  const now = units.filter(({ inForce }) => inForce);
  const counts = byKind(now)
    .filter(([kind]) => kind !== 'OFFICE' && kind !== 'PEOPLES_COMMITTEE')
    .map(([kind, found]) => `${found.length} ${names[kind].toLowerCase()}`);
  return (
    <>
      {say.count(now.length)}: {counts.join(', ')}.
    </>
  );
}

function Sections({ units, officers }: { readonly units: readonly UnitItem[]; readonly officers: Officers }) {
  const many = useTexts(unitKindsMany);
  return (
    <div class="stack loose">
      {sectionsOf(units).map(({ kinds, units: found }) => {
        const heading = kinds.map((kind) => many[kind]).join(', ');
        return (
          <section key={heading} class="stack tight">
            <h2>
              {heading} {kinds.length === 1 && <span class="soft numeric">· {found.length}</span>}
            </h2>
            <UnitTable caption={heading} units={found} officers={officers} />
          </section>
        );
      })}
    </div>
  );
}

function List({ units }: { readonly units: readonly UnitItem[] }) {
  const me = useMe();
  const say = useTexts(listTexts);
  const language = useLanguage();
  const kinds = useTexts(unitKindNames);
  const maySeePeople = mayI(me, 'VIEW_PEOPLE');
  const people = useWhole('GET /people', { isWanted: maySeePeople });
  const officers = people.data === undefined ? undefined : officersOf(people.data);
  const { filter, isFiltered, change, clear } = useAddressFilter(STANDARD);
  const found = units.filter((unit) => matches(unit, filter, officers));
  const alone = officers === undefined ? [] : units.filter((unit) => lacksOfficer(unit, officers));
  const groups = [...new Set(units.flatMap((unit) => unit.groups))].sort(compareGroups);
  const states = Object.entries(say.states).filter(([state]) => state !== 'alone' || maySeePeople);
  return (
    <div class="stack">
      {alone.length > 0 && filter.state !== 'alone' && (
        <Notice
          tone="warn"
          action={
            <Button small onClick={() => change({ ...STANDARD, state: 'alone' })}>
              {say.showAlone}
            </Button>
          }
        >
          {say.alone(alone.length)}
        </Notice>
      )}
      <Filters isFiltered={isFiltered} onClear={clear} found={isFiltered ? say.found(found.length) : ''}>
        <SearchField label={say.search} value={filter.q} onValue={(q) => change({ q })} />
        <FilterSelect
          label={say.kind}
          value={filter.kind}
          options={unitKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          onValue={(kind) => change({ kind })}
        />
        <FilterSelect
          label={say.group}
          value={filter.group}
          options={groups.map((group) => ({ value: group, label: groupName(group, language) }))}
          onValue={(group) => change({ group })}
        />
        <FilterSelect
          label={say.state}
          value={filter.state}
          options={states.map(([value, label]) => ({ value, label }))}
          onValue={(state) => change({ state })}
        />
      </Filters>
      {found.length === 0 ? (
        <Empty title={say.none}>{say.noneHint}</Empty>
      ) : (
        <Sections units={found} officers={officers} />
      )}
    </div>
  );
}

export function UnitList({ units }: { readonly units: ReadingState<readonly UnitItem[]> }) {
  const me = useMe();
  const say = useTexts(listTexts);
  return (
    <Page
      title={say.title}
      lead={units.data === undefined ? undefined : <Lead units={units.data} />}
      actions={
        <>
          {mayI(me, 'MERGE_UNITS') && (
            <LinkButton href="/units?do=merge" icon="split">
              {say.merge}
            </LinkButton>
          )}
          {mayI(me, 'EDIT_UNITS') && (
            <LinkButton kind="primary" href="/units?do=add" icon="plus">
              {say.add}
            </LinkButton>
          )}
        </>
      }
    >
      <Shown reading={units}>{(all) => <List units={all} />}</Shown>
    </Page>
  );
}
