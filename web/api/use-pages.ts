/** A long list, page by page: the first page is a reading like any other, the next ones follow when they are asked for. */
import { useEffect, useState } from 'preact/hooks';
import { call } from './client.ts';
import type { AnswerOf, ParamsOf, QueryOf } from './endpoint.ts';
import { trusted } from './trusted.ts';
import { useReading, type ReadingState } from './use-reading.ts';

type Lists = 'GET /mails' | 'GET /registers/{registerId}/numbers' | 'GET /ledger/{kind}/{id}/events';
export type EntryOf<E extends Lists> = AnswerOf<E>['items'][number];
interface Page<Entry> {
  readonly items: readonly Entry[];
  readonly next?: string | number | undefined;
}

export interface Pages<E extends Lists> {
  /** The first page, with whatever else it says. */
  readonly first: ReadingState<AnswerOf<E>>;
  readonly items: readonly EntryOf<E>[];
  /** Loads on; absent when everything is here. */
  readonly more: (() => void) | undefined;
  readonly isLoading: boolean;
  /** Of a further page; what is here stays. */
  readonly problem: Error | undefined;
}

export function usePages<E extends Lists>(
  endpoint: E,
  { params, query, isWanted = true }: { params?: ParamsOf<E>; query?: QueryOf<E>; isWanted?: boolean },
): Pages<E> {
  type Entry = EntryOf<E>;
  const first = useReading(endpoint, {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    isWanted,
  });
  const start = trusted<Page<Entry> | undefined>(first.data);
  const [further, setFurther] = useState<Page<Entry> & { readonly of?: Page<Entry> | undefined }>({
    items: [],
  });
  const [state, setState] = useState<{ isLoading: boolean; problem?: Error }>({ isLoading: false });
  useEffect(() => setState({ isLoading: false }), [start]);
  // What was read on belongs to the first page that it followed.
  const own = further.of === start ? further : { items: [], next: start?.next };
  const readOn = async (after: string | number): Promise<void> => {
    setState({ isLoading: true });
    try {
      const page = trusted<Page<Entry>>(
        await call(endpoint, {
          ...(params === undefined ? {} : { params }),
          query: trusted<QueryOf<E>>({ ...query, after }),
        }),
      );
      setFurther({ of: start, items: [...own.items, ...page.items], next: page.next });
      setState({ isLoading: false });
    } catch (error) {
      setState({ isLoading: false, problem: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const { next } = own;
  return {
    first,
    items: [...(start?.items ?? []), ...own.items],
    more: next === undefined ? undefined : () => void readOn(next),
    isLoading: state.isLoading,
    problem: state.problem,
  };
}
