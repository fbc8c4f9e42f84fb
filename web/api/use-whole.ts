/**
 * A list that a screen needs whole, to order and search it at once: a province's units, its people. The first page is a
 * reading like any other, so that it is fresh after every command; the others follow by themselves.
 */
import { useEffect, useState } from 'preact/hooks';
import { call } from './client.ts';
import type { AnswerOf, QueryOf } from './endpoint.ts';
import { trusted } from './trusted.ts';
import { useReading, type ReadingState } from './use-reading.ts';

type Lists = 'GET /units' | 'GET /people' | 'GET /accounts';
export type ItemOf<E extends Lists> = AnswerOf<E>['items'][number];
interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}
interface Loaded<Item> {
  readonly items: readonly Item[];
  readonly isWhole: boolean;
  readonly problem?: Error;
}

const PAGE = 200;
/** A whole country has 3,321 communes; nobody's list is longer by much. */
const MOST_PAGES = 40;

async function readOn<Item>(
  start: Page<Item>,
  fetch: (after: string) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  let { items, next } = start;
  for (let pages = 1; next !== undefined && pages < MOST_PAGES; pages += 1) {
    const page = await fetch(next);
    items = [...items, ...page.items];
    next = page.next;
  }
  return items;
}

/** `data` is there when the whole list is. While it is read again, what was shown stays. */
export function useWhole<E extends Lists>(
  endpoint: E,
  { query, isWanted = true }: { readonly query?: QueryOf<E>; readonly isWanted?: boolean } = {},
): ReadingState<readonly ItemOf<E>[]> {
  type Item = ItemOf<E>;
  const asked = trusted<QueryOf<E>>({ ...query, limit: PAGE });
  const first = useReading(endpoint, { query: asked, isWanted });
  const [shown, show] = useState<Loaded<Item>>({ items: [], isWhole: false });
  const start = first.data;
  useEffect(() => {
    if (start === undefined) return undefined;
    const stop = new AbortController();
    const fetch = async (after: string): Promise<Page<Item>> =>
      trusted(await call(endpoint, { query: trusted<QueryOf<E>>({ ...asked, after }), signal: stop.signal }));
    readOn(trusted<Page<Item>>(start), fetch)
      .then((items) => {
        if (!stop.signal.aborted) show({ items, isWhole: true });
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof Error ? error : new Error(String(error));
        show((before) => ({ ...before, problem }));
      });
    return () => stop.abort();
  }, [start]);
  const problem = shown.problem ?? first.problem;
  return {
    data: shown.isWhole ? shown.items : undefined,
    problem,
    isLoading: isWanted && !shown.isWhole && problem === undefined,
    reload: first.reload,
  };
}
