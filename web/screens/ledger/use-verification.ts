/** Walks through the whole ledger, part by part; it can be stopped and goes on where it was. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import type { AnswerOf } from '../../api/endpoint.ts';

type Part = AnswerOf<'GET /ledger/verification'>;
export type BrokenChain = Part['broken'][number];
export interface Verification {
  readonly state: 'IDLE' | 'RUNNING' | 'STOPPED' | 'DONE';
  readonly records: number;
  readonly events: number;
  readonly broken: readonly BrokenChain[];
  readonly problem?: Error;
  readonly endedAt?: string;
}
const START: Verification = { state: 'IDLE', records: 0, events: 0, broken: [] };
/** Small enough to answer within a second or two on a busy machine. */
const PART = 200;

const withPart = (now: Verification, part: Part): Verification => ({
  ...now,
  records: now.records + part.records,
  events: now.events + part.events,
  broken: [...now.broken, ...part.broken],
});

export function useVerification() {
  const [now, show] = useState(START);
  const run = useRef<AbortController>(undefined);
  const place = useRef<string>(undefined);
  const walk = useCallback(async (signal: AbortSignal) => {
    try {
      for (;;) {
        const after = place.current;
        const query = { limit: PART, ...(after === undefined ? {} : { after }) };
        const part = await call('GET /ledger/verification', { query, signal });
        place.current = part.next;
        show((before) => withPart(before, part));
        if (part.next === undefined) break;
      }
      show((before) => ({ ...before, state: 'DONE', endedAt: new Date().toISOString() }));
    } catch (error) {
      const problem = error instanceof Error ? error : new Error(String(error));
      show((before) => ({ ...before, state: 'STOPPED', ...(signal.aborted ? {} : { problem }) }));
    }
  }, []);
  const goOn = useCallback(() => {
    run.current = new AbortController();
    show(({ problem: _past, ...before }) => ({ ...before, state: 'RUNNING' }));
    void walk(run.current.signal);
  }, [walk]);
  const start = useCallback(() => {
    place.current = undefined;
    show(START);
    goOn();
  }, [goOn]);
  const stop = useCallback(() => run.current?.abort(), []);
  useEffect(() => stop, [stop]);
  return { now, start, goOn, stop };
}
