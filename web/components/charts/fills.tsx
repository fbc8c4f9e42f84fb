/** Fills that differ in pattern and not only in colour, so that a picture also reads in grey, on paper and in the dark. */
import './charts.css';

export type Tone = 'red' | 'yellow' | 'calm' | 'accent' | 'ink';
export type FillKind = 'solid' | 'stripes' | 'dots' | 'cross' | 'empty';
export interface Fill {
  readonly tone: Tone;
  readonly fill: FillKind;
}

const SIZE = 8;
function Marks({ fill }: { readonly fill: FillKind }) {
  switch (fill) {
    case 'solid':
      return <rect width={SIZE} height={SIZE} fill="currentColor" />;
    case 'stripes':
      return <path d="M-2 6 6 -2M2 10 10 2" stroke="currentColor" stroke-width="2.5" />;
    case 'dots':
      return <path d="M2 2h.1M6 6h.1" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />;
    case 'cross':
      return <path d="M0 4h8M4 0v8" stroke="currentColor" stroke-width="1.6" />;
    case 'empty':
      return null;
  }
}

const idOf = (prefix: string, { tone, fill }: Fill): string => `${prefix}-${tone}-${fill}`;
export const paintOf = (prefix: string, fill: Fill): string => `url(#${idOf(prefix, fill)})`;

/** The definitions that the fills of one picture need; `prefix` is the picture's own. */
export function Fills({ prefix, fills }: { readonly prefix: string; readonly fills: readonly Fill[] }) {
  const needed = [...new Map(fills.map((fill) => [idOf(prefix, fill), fill]))];
  return (
    <defs>
      {needed.map(([id, { tone, fill }]) => (
        <pattern
          key={id}
          id={id}
          class={`tone-${tone}`}
          width={SIZE}
          height={SIZE}
          patternUnits="userSpaceOnUse"
        >
          <rect class="chart-ground" width={SIZE} height={SIZE} />
          <Marks fill={fill} />
        </pattern>
      ))}
    </defs>
  );
}

/** A small field of the same fill beside its name. */
export function Swatch({ prefix, fill }: { readonly prefix: string; readonly fill: Fill }) {
  return (
    <svg class={`swatch tone-${fill.tone}`} width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      <Fills prefix={`${prefix}-s`} fills={[fill]} />
      <rect class="chart-edge" x="0.5" y="0.5" width="17" height="13" fill={paintOf(`${prefix}-s`, fill)} />
    </svg>
  );
}
