/** While a directive goes out: how many units have it; asked again every few seconds, until all have. */
import { useEffect } from 'preact/hooks';
import { formatCount } from '../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';

const ASK_AGAIN_MS = 1_500;
const texts = {
  vi: {
    title: 'Đang gửi đến các đơn vị',
    sent: (done: string, all: string) => `Đã gửi ${done} trong ${all} nhiệm vụ. Trang này tự cập nhật.`,
  },
  en: {
    title: 'Going out to the units',
    sent: (done: string, all: string) => `${done} of ${all} assignments sent. This page updates itself.`,
  },
};

export function Distribution({
  sent,
  expected,
  onAskAgain,
}: {
  readonly sent: number;
  readonly expected: number;
  readonly onAskAgain: () => void;
}) {
  const say = useTexts(texts);
  const language = useLanguage();
  useEffect(() => {
    const again = setInterval(onAskAgain, ASK_AGAIN_MS);
    return () => clearInterval(again);
  }, [onAskAgain]);
  const count = (value: number): string => formatCount(value, language);
  return (
    <section class="sheet stack tight">
      <h2>{say.title}</h2>
      <progress class="following-progress" aria-label={say.title} max={Math.max(1, expected)} value={sent} />
      <p>{say.sent(count(sent), count(expected))}</p>
    </section>
  );
}
