/**
 * Assignments page by page, 200 at a time. The first page is a reading like any other, so that it is fresh after every
 * command; the next ones follow by themselves up to a limit, then when they are asked for.
 */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { AnswerOf, QueryOf } from '../../../api/endpoint.ts';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/use-reading.ts';
import type { Row } from './row.ts';

export const PAGE = 200;
type Query = QueryOf<'GET /assignments'>;
type Page = AnswerOf<'GET /assignments'>;

interface Loaded {
  readonly rows: readonly Row[];
  /** Where to go on; absent when everything is here. */
  readonly next?: string | undefined;
  readonly problem?: Error | undefined;
}
export interface Rows {
  readonly rows: readonly Row[];
  readonly isComplete: boolean;
  readonly isLoading: boolean;
  readonly problem: Error | undefined;
  /** Loads on, also after a cut. */
  readonly more: () => void;
}

/** Reads on until there are `wanted` rows; tells of each page. */
async function readOn(
  query: Query,
  start: Loaded,
  wanted: number,
  { signal, onPage }: { readonly signal: AbortSignal; readonly onPage: (loaded: Loaded) => void },
): Promise<void> {
  let loaded = start;
  while (loaded.next !== undefined && loaded.rows.length < wanted) {
    try {
      const page: Page = await call('GET /assignments', {
        query: { ...query, limit: PAGE, after: loaded.next },
        signal,
      });
      loaded = { rows: [...loaded.rows, ...page.items], next: page.next };
    } catch (error) {
      if (signal.aborted) return;
      loaded = { ...loaded, problem: error instanceof Error ? error : new Error(String(error)) };
      onPage(loaded);
      return;
    }
    onPage(loaded);
  }
}

/** @param most rows that are fetched without being asked for */
export function useRows(query: Query, { isWanted = true, most }: { isWanted?: boolean; most: number }): Rows {
  const address = JSON.stringify(query);
  const first = useReading('GET /assignments', { query: { ...query, limit: PAGE }, isWanted });
  const [state, setState] = useState<{ address: string; shown: Loaded; wanted: number }>();
  const start = first.data;

  useEffect(() => {
    if (start === undefined) return undefined;
    const stop = new AbortController();
    const from: Loaded = { rows: start.items, next: start.next };
    // While it is read again, what was shown stays until there is as much of the new.
    const put = (loaded: Loaded): void =>
      setState((now) => {
        const before = now?.address === address ? now : { address, shown: from, wanted: most };
        const isAll = loaded.next === undefined || loaded.problem !== undefined;
        return isAll || loaded.rows.length >= before.shown.rows.length
          ? { ...before, shown: loaded }
          : before;
      });
    put(from);
    const wanted = state?.address === address ? state.wanted : most;
    void readOn(query, from, wanted, { signal: stop.signal, onPage: put });
    return () => stop.abort();
  }, [start, address]);

  const shown = state?.address === address ? state.shown : undefined;
  const [isReading, setReading] = useState(false);
  const more = useCallback(() => {
    if (first.data === undefined) first.reload();
    if (shown === undefined || isReading) return;
    const wanted = shown.rows.length + PAGE;
    setReading(true);
    const put = (loaded: Loaded): void => setState({ address, shown: loaded, wanted });
    void readOn(query, { ...shown, problem: undefined }, wanted, {
      signal: new AbortController().signal,
      onPage: put,
    }).finally(() => setReading(false));
  }, [first.data, first.reload, shown, address, isReading]);

  return useMemo(
    () => ({
      rows: shown?.rows ?? [],
      isComplete: !isWanted || (shown !== undefined && shown.next === undefined),
      isLoading:
        (isWanted && first.isLoading) ||
        isReading ||
        (shown?.next !== undefined && shown.problem === undefined && shown.rows.length < most),
      problem: shown?.problem ?? (first.data === undefined ? first.problem : undefined),
      more,
    }),
    [shown, isWanted, first.isLoading, first.problem, first.data, isReading, most, more],
  );
}

/** Two lists as one, without the same assignment twice: the exceptions are asked for first. */
export function joined(one: Rows, other: Rows): Rows {
  const known = new Set(one.rows.map(({ id }) => id));
  return {
    rows: [...one.rows, ...other.rows.filter(({ id }) => !known.has(id))],
    isComplete: one.isComplete && other.isComplete,
    isLoading: one.isLoading || other.isLoading,
    problem: one.problem ?? other.problem,
    more: () => (one.isComplete ? other.more() : one.more()),
  };
}
