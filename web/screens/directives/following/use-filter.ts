/** The filter of a list, kept in the address: typing answers at once, the address follows a moment later. */
import { useLocation } from 'preact-iso';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ALERTS, OFFICIAL_STATUSES } from '../../../../shared/domain/assignment/status.ts';
import { PHASES } from '../../../../shared/domain/assignment/phase.ts';
import { NO_FILTER, type Filter } from './filter.ts';

const ADDRESS_FOLLOWS_MS = 300;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const among = <Name extends string>(names: readonly Name[], value: string | undefined): Name | undefined =>
  names.find((name) => name === value);
const keysOf = <Name extends string>(table: { readonly [name in Name]: unknown }): Name[] =>
  Object.keys(table).filter((name): name is Name => Object.hasOwn(table, name));
const day = (value: string | undefined): string => (value !== undefined && DAY.test(value) ? value : '');

/** An address may be mistyped or old: what is not understood is left out. */
function filterIn(query: Readonly<Record<string, string>>, standard: Filter): Filter {
  const statuses = [...keysOf(OFFICIAL_STATUSES), 'OPEN', 'ALL'] as const;
  return {
    q: query['q'] ?? '',
    status: among(statuses, query['status']) ?? standard.status,
    alert: among(keysOf(ALERTS), query['alert']) ?? '',
    phase: among(keysOf(PHASES), query['phase']) ?? '',
    dueFrom: day(query['dueFrom']),
    dueTo: day(query['dueTo']),
    pending: query['pending'] === '1' ? '1' : '',
    sort: among(['late', 'unit', 'due'], query['sort']) ?? standard.sort,
  };
}

export function queryOf(filter: Filter, standard: Filter): string {
  const search = new URLSearchParams();
  for (const name of keysOf(filter)) if (filter[name] !== standard[name]) search.set(name, filter[name]);
  return search.size === 0 ? '' : `?${search.toString()}`;
}

export interface FilterState {
  readonly filter: Filter;
  readonly isFiltered: boolean;
  readonly change: (part: Partial<Filter>) => void;
  readonly clear: () => void;
}

export function useFilter(standard: Filter = NO_FILTER): FilterState {
  const { path, query, route } = useLocation();
  const asked = JSON.stringify(query);
  const [filter, setFilter] = useState(() => filterIn(query, standard));
  const written = useRef(asked);
  // Somebody came back, or followed a link to the same list.
  useEffect(() => {
    if (written.current === asked) return;
    written.current = asked;
    setFilter(filterIn(query, standard));
  }, [asked]);
  useEffect(() => {
    const search = queryOf(filter, standard);
    const next = JSON.stringify(Object.fromEntries(new URLSearchParams(search)));
    if (next === written.current) return undefined;
    const later = setTimeout(() => {
      written.current = next;
      route(`${path}${search}`, true);
    }, ADDRESS_FOLLOWS_MS);
    return () => clearTimeout(later);
  }, [filter, path]);
  const change = useCallback((part: Partial<Filter>) => setFilter((now) => ({ ...now, ...part })), []);
  const clear = useCallback(() => setFilter({ ...standard }), []);
  return { filter, isFiltered: queryOf({ ...filter, sort: standard.sort }, standard) !== '', change, clear };
}
