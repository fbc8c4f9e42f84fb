/** Sends the chosen files one after another while the person goes on writing; a reload goes on where it was. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { sha256Of } from '../../../api/hash.ts';
import { dropFile, dropOldFiles, keptFile } from '../../../api/kept-files.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { upload } from '../../../api/upload.ts';
import type { ChosenFile } from './chosen.ts';

export interface UploadState {
  readonly sentBytes: number;
  /** No line; it goes on by itself. */
  readonly isWaiting: boolean;
  /** `LOST`: the file is no longer on this computer. Otherwise the server's word. */
  readonly problem?: 'LOST' | 'FAILED' | ApiProblem;
}
export interface Uploads {
  readonly stateOf: (id: string) => UploadState | undefined;
  readonly retry: (id: string) => void;
}
const BEGUN: UploadState = { sentBytes: 0, isWaiting: false };

/** Answers the hash under which the server has it; `undefined`: it is no longer on this computer. */
async function sendFile(
  { id, mediaType }: ChosenFile,
  signal: AbortSignal,
  show: (state: Partial<UploadState>) => void,
): Promise<string | undefined> {
  const file = await keptFile(id);
  if (file === undefined) return undefined;
  const sha256 = await sha256Of(file, signal);
  await upload({
    file,
    mediaType,
    sha256,
    signal,
    onProgress: (sentBytes) => show({ sentBytes }),
    onWaiting: (isWaiting) => show({ isWaiting }),
  });
  return sha256;
}

export function useUploads(
  waiting: readonly ChosenFile[],
  onStored: (id: string, sha256: string) => void,
): Uploads {
  const [states, setStates] = useState<ReadonlyMap<string, UploadState>>(new Map());
  const stored = useRef(onStored);
  stored.current = onStored;
  const show = useCallback((id: string, changed: Partial<UploadState>) => {
    setStates((before) => new Map(before).set(id, { ...BEGUN, ...before.get(id), ...changed }));
  }, []);
  useEffect(() => void dropOldFiles(), []);

  const next = waiting.find(({ id }) => states.get(id)?.problem === undefined);
  const asked = useRef(next);
  asked.current = next;
  useEffect(() => {
    const { current } = asked;
    if (current === undefined) return undefined;
    const { id } = current;
    const stop = new AbortController();
    sendFile(current, stop.signal, (changed) => show(id, changed)).then(
      (sha256) => {
        if (sha256 === undefined) {
          show(id, { problem: 'LOST' });
          return;
        }
        stored.current(id, sha256);
        void dropFile(id);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) show(id, { problem: error instanceof ApiProblem ? error : 'FAILED' });
      },
    );
    return () => stop.abort();
  }, [next?.id, show]);

  const retry = useCallback((id: string) => {
    setStates((before) => {
      const after = new Map(before);
      after.delete(id);
      return after;
    });
  }, []);
  return useMemo(() => ({ stateOf: (id) => states.get(id), retry }), [states, retry]);
}
