/** Waiting for a line that broke: until the browser says that it is back, or for a while that grows with each failure. */
import { currentSession, onSession } from './session.ts';

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 15_000;

/** `failures` counts those in a row, from 1. */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));

export const lineBack = (failures: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, pauseAfter(failures));
    addEventListener('online', go);
    signal.addEventListener('abort', go);
  });

/** The session ended under the work: the sign-in stands over the page, and the work goes on after it. */
export const signedInAgain = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (currentSession() !== undefined || signal.aborted) {
      resolve();
      return;
    }
    const go = (): void => {
      stop();
      signal.removeEventListener('abort', go);
      resolve();
    };
    const stop = onSession((session) => session !== undefined && go());
    signal.addEventListener('abort', go);
  });
