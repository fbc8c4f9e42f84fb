/** One command of a screen: its key is kept until it succeeds, so pressing the button again is the same command. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { AnswerOf, Endpoint } from './endpoint.ts';
import { call, newKey, type Call } from './client.ts';
import { ApiProblem } from './problem.ts';
import { refreshReadings } from './use-reading.ts';

export interface Command<E extends Endpoint> {
  readonly isSending: boolean;
  readonly problem: Error | undefined;
  /** Answers `undefined` when it failed; then `problem` says why. */
  readonly run: (input: Call<E>) => Promise<AnswerOf<E> | undefined>;
  readonly forget: () => void;
}

export function useCommand<E extends Endpoint>(endpoint: E): Command<E> {
  const [state, setState] = useState<{ isSending: boolean; problem?: Error }>({ isSending: false });
  const key = useRef<{ sent: string; key: string } | undefined>(undefined);
  const run = useCallback(
    async (input: Call<E>) => {
      setState({ isSending: true });
      const sent = JSON.stringify([input.params, input.body]);
      if (key.current?.sent !== sent) key.current = { sent, key: newKey() };
      try {
        const answer = await call(endpoint, { idempotencyKey: key.current.key, ...input });
        key.current = undefined;
        setState({ isSending: false });
        refreshReadings();
        return answer;
      } catch (error) {
        const problem = error instanceof Error ? error : new Error(String(error));
        // The server has answered: a corrected command is a new one. Without an answer the same key is sent again.
        if (problem instanceof ApiProblem && problem.status < 500) key.current = undefined;
        setState({ isSending: false, problem });
        return undefined;
      }
    },
    [endpoint],
  );
  const forget = useCallback(() => setState({ isSending: false }), []);
  return { ...state, problem: state.problem, run, forget };
}
