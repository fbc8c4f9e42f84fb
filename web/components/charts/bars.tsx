/** Amounts compared, one line each: the name, the bar, the amount in words. The words alone say everything. */
import { useId } from 'preact/hooks';
import { Fills, paintOf, type Fill } from './fills.tsx';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly amount: number;
  /** `12 ngày làm việc` */
  readonly text: string;
}
const HEIGHT = 16;
/** Of the place for the bar, in percent: its edge stays inside. */
const FULL = 99;

export function Bars({ bars, fill }: { readonly bars: readonly Bar[]; readonly fill: Fill }) {
  const id = useId();
  const longest = Math.max(1, ...bars.map(({ amount }) => amount));
  return (
    <ol class="bars">
      {bars.map(({ key, name, href, amount, text }, index) => (
        <li key={key}>
          <span class="bar-name">{href === undefined ? name : <a href={href}>{name}</a>}</span>
          <svg class={`bar tone-${fill.tone}`} width="100%" height={HEIGHT} aria-hidden="true">
            <Fills prefix={`${id}-${index}`} fills={[fill]} />
            {amount > 0 && (
              <rect
                class="chart-edge"
                x="0.5"
                y="0.5"
                width={`${Math.max(0.5, (amount / longest) * FULL)}%`}
                height={HEIGHT - 1}
                fill={paintOf(`${id}-${index}`, fill)}
              />
            )}
          </svg>
          <b class="bar-amount numeric">{text}</b>
        </li>
      ))}
    </ol>
  );
}
