/** A whole in parts, as one bar; the parts stand beneath it by name and number. */
import { useId } from 'preact/hooks';
import { formatCount } from '../../texts/format.ts';
import { useLanguage } from '../../texts/language.ts';
import { Fills, paintOf, Swatch, type Fill } from './fills.tsx';
import { useWidth } from './use-width.ts';

export interface Share extends Fill {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

const HEIGHT = 30;
/** A part that is there is never too thin to be seen. */
const LEAST = 4;

interface Placed extends Share {
  readonly x: number;
  readonly width: number;
}
function place(shares: readonly Share[], width: number): Placed[] {
  const parts = shares.filter(({ count }) => count > 0);
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const wanted = parts.map(({ count }) => Math.max(LEAST, (count / all) * width));
  const scale = width / wanted.reduce((sum, part) => sum + part, 0);
  let x = 0;
  return parts.map((share, index) => {
    const own = (wanted[index] ?? 0) * scale;
    const placed = { ...share, x, width: own };
    x += own;
    return placed;
  });
}

export interface ShareBarProps {
  readonly title: string;
  readonly shares: readonly Share[];
  /** `3 ngày làm việc`; the plain number unless given. */
  readonly amount?: (count: number) => string;
}

export function ShareBar({ title, shares, amount }: ShareBarProps) {
  const id = useId();
  const language = useLanguage();
  const [box, width] = useWidth<HTMLDivElement>();
  const say = amount ?? ((count: number) => formatCount(count, language));
  const placed = place(shares, width);
  return (
    <div ref={box} class="share-bar stack tight">
      <svg
        class="chart"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-parts`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-parts`}>{placed.map(({ name, count }) => `${name}: ${say(count)}`).join('; ')}</desc>
        <Fills prefix={id} fills={placed} />
        {placed.length === 0 && (
          <rect class="chart-edge chart-ground" x="0.5" y="0.5" width={width - 1} height={HEIGHT - 1} />
        )}
        {placed.map((part) => (
          <rect
            key={part.key}
            class={`chart-edge tone-${part.tone}`}
            x={part.x + 0.5}
            y="0.5"
            width={Math.max(1, part.width - 1)}
            height={HEIGHT - 1}
            fill={paintOf(id, part)}
          />
        ))}
      </svg>
      <ul class="legend">
        {shares.map((share) => (
          <li key={share.key} class={share.count === 0 ? 'soft' : undefined}>
            <Swatch prefix={`${id}-${share.key}`} fill={share} />
            <span>{share.name}</span>
            <b class="numeric">{say(share.count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
