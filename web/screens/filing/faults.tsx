/** What keeps a form from being filed: by the place in the request, whether we or the server noticed it. */
import { useEffect, useRef } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { Notice } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    title: (count: number) => (count === 1 ? 'Còn một điểm cần bổ sung:' : `Còn ${count} điểm cần bổ sung:`),
  },
  en: { title: (count: number) => (count === 1 ? 'One thing is missing:' : `${count} things are missing:`) },
};

/** By place: `plan.steps.2.by`. */
export type Faults = ReadonlyMap<string, string>;
export const noFaults: Faults = new Map();

/** The server's word counts for the fields that it named; a problem that names none is shown as a whole. */
export const faultsOf = (problem: ApiProblem | undefined): Faults =>
  new Map(
    (problem?.errors ?? []).filter(({ field }) => field !== '').map(({ field, message }) => [field, message]),
  );

/** Leads to the first field, and lists them all: also those of a part that is folded away. */
export function FaultList({ faults, attempt }: { readonly faults: Faults; readonly attempt: number }) {
  const say = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt === 0) return;
    const first = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
    (first ?? box.current)?.focus();
  }, [attempt]);
  if (faults.size === 0) return null;
  const words = [...new Set(faults.values())];
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="bad">
        <b>{say.title(words.length)}</b>
        <ul class="filing-faults">
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
