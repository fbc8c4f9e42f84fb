/** After the issue: the document goes out to every unit; the page waits with the person until it is in force. */
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { call } from '../../../../api/client.ts';
import { refreshReadings } from '../../../../api/use-reading.ts';
import { tell } from '../../../../components/toast.tsx';
import { useTexts } from '../../../../texts/language.ts';

const texts = {
  vi: {
    title: (notation: string) => `Đã ban hành ${notation}`,
    going: 'Đang gửi đến từng đơn vị. Có thể rời trang này, việc gửi vẫn tiếp tục.',
    open: 'Mở văn bản',
    done: (notation: string) => `${notation} đã đến các đơn vị.`,
  },
  en: {
    title: (notation: string) => `${notation} is issued`,
    going: 'It goes out to every unit. You may leave this page; the sending goes on.',
    open: 'Open the document',
    done: (notation: string) => `${notation} has reached the units.`,
  },
};
const ASK_AGAIN_MS = 600;

async function isOut(directiveId: string, signal: AbortSignal): Promise<boolean> {
  const answer = await call('GET /directives/{directiveId}', { params: { directiveId }, signal }).catch(
    () => undefined,
  );
  return (
    answer !== undefined && answer.directive.phase !== 'DISTRIBUTING' && answer.directive.phase !== 'DRAFT'
  );
}

/** Asks until everybody has it, then goes to the document. */
function useArrival(directiveId: string, onArrival: () => void): void {
  useEffect(() => {
    const stop = new AbortController();
    let timer = 0;
    const ask = async (): Promise<void> => {
      const out = await isOut(directiveId, stop.signal);
      if (stop.signal.aborted) return;
      if (out) onArrival();
      else timer = window.setTimeout(() => void ask(), ASK_AGAIN_MS);
    };
    void ask();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [directiveId]);
}

export function Issuing({
  directiveId,
  notation,
}: {
  readonly directiveId: string;
  readonly notation: string;
}) {
  const say = useTexts(texts);
  const { route } = useLocation();
  const address = `/directives/${directiveId}`;
  useArrival(directiveId, () => {
    refreshReadings();
    tell(say.done(notation));
    route(address, true);
  });
  return (
    <section class="sheet stack" aria-live="polite">
      <h2>{say.title(notation)}</h2>
      <p class="waiting">{say.going}</p>
      <p>
        <a href={address}>{say.open}</a>
      </p>
    </section>
  );
}
