/** How far a directive has come: done, under review, late, still open. Patterns beside colours, and the words below. */
import { useId } from 'preact/hooks';
import { Fills, paintOf, type Fill } from '../../components/charts/fills.tsx';
import { useTexts } from '../../texts/language.ts';
import type { DirectiveLine } from './work.ts';

const texts = {
  vi: {
    done: (done: number, total: number) => `${done}/${total} xong`,
    review: (count: number) => `${count} đang thẩm tra`,
    late: (count: number) => `${count} quá hạn`,
    none: 'chưa mở nhiệm vụ nào',
  },
  en: {
    done: (done: number, total: number) => `${done}/${total} done`,
    review: (count: number) => `${count} under review`,
    late: (count: number) => `${count} overdue`,
    none: 'no assignment yet',
  },
};
const WIDTH = 220;
const HEIGHT = 12;
type Part = Fill & { readonly key: string; readonly count: number };

export function ProgressBar({ progress }: { readonly progress: DirectiveLine['progress'] }) {
  const say = useTexts(texts);
  const id = useId();
  const { total, done, underReview, late } = progress;
  if (total === 0) return <span class="soft small">{say.none}</span>;
  const parts: readonly Part[] = [
    { key: 'done', count: done, tone: 'calm', fill: 'solid' },
    { key: 'review', count: underReview, tone: 'accent', fill: 'stripes' },
    { key: 'late', count: late, tone: 'red', fill: 'dots' },
  ];
  let x = 0;
  const placed = parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const width = Math.max((part.count / total) * WIDTH, 4);
      const at = { ...part, x: Math.min(x, WIDTH - width), width };
      x += width;
      return at;
    });
  const words = [
    say.done(done, total),
    ...(underReview > 0 ? [say.review(underReview)] : []),
    ...(late > 0 ? [say.late(late)] : []),
  ].join(' · ');
  return (
    <div class="start-progress">
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <Fills prefix={id} fills={placed} />
        <rect class="start-track" width={WIDTH} height={HEIGHT} />
        {placed.map((part) => (
          <rect
            key={part.key}
            class={`tone-${part.tone}`}
            x={part.x}
            width={part.width}
            height={HEIGHT}
            fill={paintOf(id, part)}
          />
        ))}
      </svg>
      <span class="small">{words}</span>
    </div>
  );
}
