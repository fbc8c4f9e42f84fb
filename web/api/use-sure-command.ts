/**
 * A command that must arrive exactly once, however often the line breaks: it is sent again by itself until the server has
 * answered, always under the key that the caller keeps over a reload.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call, type Call } from './client.ts';
import type { AnswerOf, Endpoint } from './endpoint.ts';
import { lineBack, signedInAgain } from './line-back.ts';
import { ApiProblem, LineProblem } from './problem.ts';
import { refreshReadings } from './use-reading.ts';

export interface SureCommand<E extends Endpoint> {
  /** `WAITING`: no line; it goes on by itself. */
  readonly state: 'IDLE' | 'SENDING' | 'WAITING';
  readonly run: (input: Call<E> & { readonly idempotencyKey: string }) => Promise<SureOutcome<AnswerOf<E>>>;
}
export type SureOutcome<Answer> =
  | { readonly outcome: 'DONE'; readonly answer: Answer }
  | { readonly outcome: 'REFUSED'; readonly problem: ApiProblem }
  /** The page was left while there was no line. */
  | { readonly outcome: 'LEFT' };

async function once<E extends Endpoint>(
  endpoint: E,
  input: Call<E>,
  signal: AbortSignal,
  onWaiting: () => void,
): Promise<SureOutcome<AnswerOf<E>>> {
  for (let failures = 1; !signal.aborted; failures += 1)
    try {
      return { outcome: 'DONE', answer: await call(endpoint, input) };
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) await signedInAgain(signal);
      else if (error instanceof ApiProblem && error.status < 500 && error.status !== 429)
        return { outcome: 'REFUSED', problem: error };
      else if (error instanceof ApiProblem || error instanceof LineProblem) {
        onWaiting();
        await lineBack(failures, signal);
      } else throw error;
    }
  return { outcome: 'LEFT' };
}

export function useSureCommand<E extends Endpoint>(endpoint: E): SureCommand<E> {
  const [state, show] = useState<SureCommand<E>['state']>('IDLE');
  const left = useRef(new AbortController());
  useEffect(() => {
    const here = new AbortController();
    left.current = here;
    return () => here.abort();
  }, []);
  const run = useCallback(
    async (input: Call<E>) => {
      show('SENDING');
      const outcome = await once(endpoint, input, left.current.signal, () => show('WAITING'));
      show('IDLE');
      if (outcome.outcome === 'DONE') refreshReadings();
      return outcome;
    },
    [endpoint],
  );
  return { state, run };
}
