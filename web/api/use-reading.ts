/**
 * What a screen shows from the API. An answer seen before is shown at once and refreshed behind it, so going back costs
 * nothing on a slow line.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerOf, ParamsOf, QueryOf, ReadingEndpoint } from './endpoint.ts';
import { addressOf, call, halvesOf } from './client.ts';
import { trusted } from './trusted.ts';
import { currentSession, onSession } from './session.ts';

export interface ReadingState<T> {
  readonly data: T | undefined;
  /** The last attempt failed; `data` may still hold what was read before. */
  readonly problem: Error | undefined;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

const MOST_KEPT = 60;
const kept = new Map<string, unknown>();
const changed = new EventTarget();

function keep(address: string, value: unknown): void {
  kept.delete(address);
  kept.set(address, value);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/** After a command: whatever is on the screen is read again, whatever is kept is forgotten. */
export function refreshReadings(): void {
  kept.clear();
  changed.dispatchEvent(new Event('change'));
}

let reader = currentSession()?.personId;
// Somebody signed in: what is on the screen is read again. A renewed session is still the same reader.
onSession((session) => {
  const isNew = session !== undefined && session.personId !== reader;
  reader = session?.personId;
  if (isNew) refreshReadings();
});

export interface ReadingOptions<E extends ReadingEndpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  /** `false`: nothing to read yet. */
  readonly isWanted?: boolean;
}

export function useReading<E extends ReadingEndpoint>(
  endpoint: E,
  options: ReadingOptions<E> = {},
): ReadingState<AnswerOf<E>> {
  type Answer = AnswerOf<E>;
  const { path } = halvesOf(endpoint);
  const address = options.isWanted === false ? '' : addressOf(path, options.params, options.query);
  const asked = useRef(options);
  asked.current = options;
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ address: string; data?: Answer; problem?: Error; isLoading: boolean }>(
    () => ({
      address,
      isLoading: true,
    }),
  );
  const reload = useCallback(() => setTurn((count) => count + 1), []);

  useEffect(() => {
    changed.addEventListener('change', reload);
    return () => changed.removeEventListener('change', reload);
  }, [reload]);

  useEffect(() => {
    if (address === '') return undefined;
    const stop = new AbortController();
    const before = trusted<Answer | undefined>(kept.get(address));
    setState((now) => ({
      address,
      isLoading: true,
      ...(before !== undefined
        ? { data: before }
        : now.address === address && now.data !== undefined
          ? { data: now.data }
          : {}),
    }));
    const { params, query } = asked.current;
    call<E>(endpoint, { ...(params && { params }), ...(query && { query }), signal: stop.signal })
      .then((data) => {
        keep(address, data);
        if (!stop.signal.aborted) setState({ address, data, isLoading: false });
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof Error ? error : new Error(String(error));
        setState((now) => ({ ...now, problem, isLoading: false }));
      });
    return () => stop.abort();
  }, [address, endpoint, turn]);

  // Between a change of address and its effect, what is shown must not be another record's answer.
  const shown =
    state.address === address
      ? state
      : { data: trusted<Answer | undefined>(kept.get(address)), problem: undefined, isLoading: true };
  return { data: shown.data, problem: shown.problem, isLoading: shown.isLoading, reload };
}
