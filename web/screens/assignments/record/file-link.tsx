/** A filed document to be saved: it comes in parts, over any line, and a long way shows how far it has come. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../../../api/client.ts';
import { saveBlob } from '../../../api/documents.ts';
import { fetchFile } from '../../../api/fetch-file.ts';
import { Button } from '../../../components/button.tsx';
import { Problem } from '../../../components/notice.tsx';
import { useTexts } from '../../../texts/language.ts';

const texts = {
  vi: {
    fetching: (percent: number) => `Đang tải ${percent} %`,
    waiting: 'Mất mạng, sẽ tự tải tiếp',
    stop: 'Dừng tải',
  },
  en: {
    fetching: (percent: number) => `Loading, ${percent} %`,
    waiting: 'No line; goes on by itself',
    stop: 'Stop',
  },
};

interface FilePlace {
  readonly sha256: string;
  readonly name: string;
  readonly assignmentId: string;
}
interface Way {
  readonly received: number;
  /** 0: not known yet. */
  readonly size: number;
  readonly isWaiting: boolean;
}
const BEGUN: Way = { received: 0, size: 0, isWaiting: false };
/** Most files are here before anybody would have read how far they are. */
const LONG_MS = 700;

/** A file is open to whoever may see an assignment that names it, so the assignment is named too. */
function useFetching({ sha256, name, assignmentId }: FilePlace) {
  const [way, setWay] = useState<Way>();
  const [problem, setProblem] = useState<Error>();
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const go = async (): Promise<void> => {
    const { signal } = (stop.current = new AbortController());
    const show = (changed: Partial<Way>): void => setWay((before = BEGUN) => ({ ...before, ...changed }));
    setProblem(undefined);
    show(BEGUN);
    try {
      const file = await fetchFile({
        address: addressOf('/evidence/{sha256}', { sha256 }, { assignment: assignmentId }),
        sha256,
        signal,
        onProgress: (received, size) => show({ received, size }),
        onWaiting: (isWaiting) => show({ isWaiting }),
      });
      saveBlob(file, name);
    } catch (error) {
      if (!signal.aborted) setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setWay(undefined);
  };
  return { way, problem, go, stop: () => stop.current?.abort() };
}

function OnItsWay({ way, name, onStop }: { way: Way; name: string; onStop: () => void }) {
  const say = useTexts(texts);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  const { received, size, isWaiting } = way;
  if (!isLong) return null;
  return (
    <span class="record-fetching">
      <progress {...(size === 0 ? {} : { max: size, value: received })} aria-label={name} />{' '}
      {isWaiting ? (
        <span role="status">{say.waiting}</span>
      ) : (
        <span>{say.fetching(Math.floor((100 * received) / Math.max(1, size)))}</span>
      )}{' '}
      <Button small kind="quiet" onClick={onStop}>
        {say.stop}
      </Button>
    </span>
  );
}

export function FileLink(place: FilePlace) {
  const { way, problem, go, stop } = useFetching(place);
  return (
    <>
      <Button small icon="download" isBusy={way !== undefined} onClick={() => void go()}>
        {place.name}
      </Button>
      <span class="print-only">{place.name}</span>
      {way !== undefined && <OnItsWay way={way} name={place.name} onStop={stop} />}
      {problem !== undefined && <Problem problem={problem} />}
    </>
  );
}
