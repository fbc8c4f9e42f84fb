/** Sums over time as stairs: each line has its own dash and mark beside its colour. */
import { useId } from 'preact/hooks';
import { Axes, DueMarks } from './line-axes.tsx';
import { scaleOf, type Frame, type Scale } from './scale.ts';
import { useWidth } from './use-width.ts';
import './charts.css';

export interface LinePoint {
  readonly day: string;
  readonly count: number;
}
export interface Line {
  readonly key: string;
  readonly name: string;
  /** Beside the name: `12/77`. */
  readonly text: string;
  /** Which dash, mark and colour. */
  readonly look: 'a' | 'b' | 'c' | 'd' | 'due';
  readonly points: readonly LinePoint[];
}
export interface StepLinesProps {
  readonly title: string;
  readonly description: string;
  readonly lines: readonly Line[];
  readonly from: string;
  /** Where the lines end. */
  readonly until: string;
  /** Where the picture ends: the last due day, when it is still to come. */
  readonly to: string;
  readonly most: number;
  readonly dueDays: readonly string[];
}

const HEIGHT = 300;
function pathOf(points: readonly LinePoint[], until: string, { x, y }: Scale): string {
  const [first] = points;
  if (first === undefined) return '';
  const stairs = points.map(({ day, count }) => `H${x(day).toFixed(1)}V${y(count).toFixed(1)}`).join('');
  return `M${x(first.day).toFixed(1)} ${y(0).toFixed(1)}${stairs}H${x(until).toFixed(1)}`;
}

const MARKS: Record<Line['look'], string> = {
  a: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  b: 'M-4-4h8v8h-8z',
  c: 'M0-5 5 4h-10z',
  d: 'M0-5.5 5.5 0 0 5.5-5.5 0z',
  due: '',
};

function Drawn({
  line,
  until,
  scale,
}: {
  readonly line: Line;
  readonly until: string;
  readonly scale: Scale;
}) {
  const last = line.points.at(-1);
  return (
    <g class={`line line-${line.look}`}>
      <path d={pathOf(line.points, line.look === 'due' ? (last?.day ?? until) : until, scale)} />
      {last !== undefined && line.look !== 'due' && (
        <path
          class="line-mark"
          d={MARKS[line.look]}
          transform={`translate(${scale.x(until)} ${scale.y(last.count)})`}
        />
      )}
    </g>
  );
}

function Legend({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul class="legend">
      {lines.map(({ key, look, name, text }) => (
        <li key={key}>
          <svg class={`line line-${look}`} width="34" height="14" viewBox="-17 -7 34 14" aria-hidden="true">
            <path d="M-16 0H16" />
            {look !== 'due' && <path class="line-mark" d={MARKS[look]} />}
          </svg>
          <span>{name}</span>
          <b class="numeric">{text}</b>
        </li>
      ))}
    </ul>
  );
}

export function StepLines({ title, description, lines, from, until, to, most, dueDays }: StepLinesProps) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const frame: Frame = { left: 40, top: 28, width: width - 62, height: HEIGHT - 60 };
  const scale = scaleOf(frame, from, to, most);
  return (
    <div ref={box} class="stack tight">
      <svg
        class="chart"
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-words`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-words`}>{description}</desc>
        <Axes frame={frame} scale={scale} from={from} to={to} most={most} />
        <DueMarks frame={frame} scale={scale} days={dueDays} until={until} to={to} />
        {lines.map((line) => (
          <Drawn key={line.key} line={line} until={until} scale={scale} />
        ))}
      </svg>
      <Legend lines={lines} />
    </div>
  );
}
