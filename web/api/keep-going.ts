/** Long work over a line that breaks: it waits until the line, the server or the session is back, and goes on. */
import { lineBack, signedInAgain } from './line-back.ts';
import { ApiProblem, LineProblem } from './problem.ts';

export interface Going {
  readonly signal: AbortSignal;
  /** The line is down, or back. */
  readonly onWaiting: (isWaiting: boolean) => void;
}

/** Passing troubles: the line, the server's, the session's. Whatever else the server says is its last word. */
const isPassing = (error: unknown): boolean =>
  error instanceof LineProblem ||
  (error instanceof ApiProblem && (error.status >= 500 || error.status === 429));

/**
 * Begins the work again until it ends; what it has got so far, the work itself knows. It calls `onStep` whenever it came
 * further. Throws what the server refuses, or that the signal was given.
 */
export async function keepGoing<Result>(
  { signal, onWaiting }: Going,
  work: (onStep: () => void) => Promise<Result>,
): Promise<Result> {
  let failures = 0;
  const onStep = (): void => {
    failures = 0;
    onWaiting(false);
  };
  for (;;) {
    try {
      const result = await work(onStep);
      onWaiting(false);
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ApiProblem && error.status === 401) await signedInAgain(signal);
      else if (isPassing(error)) {
        onWaiting(true);
        await lineBack((failures += 1), signal);
      } else throw error;
      signal.throwIfAborted();
    }
  }
}

/** A line that is dead without saying so. */
const GIVE_UP_MS = 60_000;

/**
 * One request that is given up when nothing comes back. What reads the answer calls `onLife` with each sign of life. Throws
 * `ApiProblem`, `LineProblem`, or that the signal was given.
 */
export async function whileAlive<Answer>(
  signal: AbortSignal,
  words: string,
  request: (stop: AbortSignal, onLife: () => void) => Promise<Answer>,
): Promise<Answer> {
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  let timer = setTimeout(giveUp, GIVE_UP_MS);
  const onLife = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, GIVE_UP_MS);
  };
  signal.addEventListener('abort', giveUp);
  try {
    return await request(stop.signal, onLife);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ApiProblem ? error : new LineProblem(words);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
