/** What a list shows, kept in the address so that Back and sharing work: typing answers at once, the address follows. */
import { useLocation } from 'preact-iso';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Filter<Name extends string> = { readonly [name in Name]: string };
export interface AddressFilter<Name extends string> {
  readonly filter: Filter<Name>;
  /** The filter in the address, a moment behind the typing: for lists that the server searches. */
  readonly settled: Filter<Name>;
  readonly isFiltered: boolean;
  readonly change: (part: Partial<Filter<Name>>) => void;
  readonly clear: () => void;
}

const ADDRESS_FOLLOWS_MS = 300;
type Query = Readonly<Record<string, string>>;

function filterIn<Name extends string>(query: Query, standard: Filter<Name>): Filter<Name> {
  const found = { ...standard };
  const isName = (name: string): name is Name => Object.hasOwn(standard, name);
  for (const [name, value] of Object.entries(query))
    if (isName(name)) Object.assign(found, { [name]: value });
  return found;
}

/** What differs from the standard, beside whatever else stands in the address. */
function searchOf(query: Query, filter: Query, standard: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (!(name in standard)) search.set(name, value);
  for (const [name, value] of Object.entries(filter)) if (value !== standard[name]) search.set(name, value);
  return search.size === 0 ? '' : `?${search.toString()}`;
}

/** @param standard what an empty address means; the same object at every call */
export function useAddressFilter<Name extends string>(standard: Filter<Name>): AddressFilter<Name> {
  const { path, query, route } = useLocation();
  const asked = searchOf({}, filterIn(query, standard), standard);
  const [filter, setFilter] = useState(() => filterIn(query, standard));
  const written = useRef(asked);
  // Somebody came back, or followed a link to the same list.
  useEffect(() => {
    if (written.current === asked) return;
    written.current = asked;
    setFilter(filterIn(query, standard));
  }, [asked]);
  const wanted = searchOf({}, filter, standard);
  useEffect(() => {
    if (wanted === written.current) return undefined;
    const later = setTimeout(() => {
      written.current = wanted;
      route(`${path}${searchOf(query, filter, standard)}`, true);
    }, ADDRESS_FOLLOWS_MS);
    return () => clearTimeout(later);
  }, [wanted, path]);
  const change = useCallback((part: Partial<Filter<Name>>) => setFilter((now) => ({ ...now, ...part })), []);
  const clear = useCallback(() => setFilter({ ...standard }), []);
  return { filter, settled: filterIn(query, standard), isFiltered: wanted !== '', change, clear };
}
