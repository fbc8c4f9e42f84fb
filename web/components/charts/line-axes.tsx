/** The grid of a picture over time: counts, days, due days, and today. For the eye only; the words say the same. */
import { formatDay } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { apart, daysToName, ticksOf, type Frame, type Scale } from './scale.ts';

const texts = {
  vi: { due: (day: string) => `hạn ${day}`, today: 'hôm nay' },
  en: { due: (day: string) => `due ${day}`, today: 'today' },
};
const short = (day: string): string => formatDay(day).slice(0, 5);

export function Axes({
  frame,
  scale,
  from,
  to,
  most,
}: {
  frame: Frame;
  scale: Scale;
  from: string;
  to: string;
  most: number;
}) {
  const bottom = frame.top + frame.height;
  const right = frame.left + frame.width;
  return (
    <g class="chart-axis" aria-hidden="true">
      {ticksOf(most).map((tick) => (
        <g key={tick}>
          <path d={`M${frame.left} ${scale.y(tick)}H${right}`} />
          <text x={frame.left - 6} y={scale.y(tick) + 4} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {daysToName(from, to, Math.floor(frame.width / 70)).map((day) => (
        <g key={day}>
          <path d={`M${scale.x(day)} ${bottom}v5`} />
          <text x={scale.x(day)} y={bottom + 19} text-anchor="middle">
            {short(day)}
          </text>
        </g>
      ))}
    </g>
  );
}

export function DueMarks({
  frame,
  scale,
  days,
  until,
  to,
}: {
  frame: Frame;
  scale: Scale;
  days: readonly string[];
  until: string;
  to: string;
}) {
  const say = useTexts(texts);
  const labels = apart(
    [...days.map((day) => ({ day, at: scale.x(day), text: say.due(short(day)) }))].sort(
      (a, b) => a.at - b.at,
    ),
    74,
  );
  const end = frame.left + frame.width;
  return (
    <g aria-hidden="true">
      {days.map((day) => (
        <path key={day} class="chart-due" d={`M${scale.x(day)} ${frame.top}v${frame.height}`} />
      ))}
      {labels.map(({ day, at, text }) => (
        <text
          key={day}
          class="chart-label"
          x={Math.min(at, end)}
          y={frame.top - 8}
          text-anchor={at > end - 40 ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
      {until < to && (
        <>
          <path class="chart-today" d={`M${scale.x(until)} ${frame.top}v${frame.height}`} />
          <text class="chart-label" x={scale.x(until) + 5} y={frame.top + 12}>
            {say.today}
          </text>
        </>
      )}
    </g>
  );
}
