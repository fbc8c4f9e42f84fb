/** From days and counts to places in a picture. */
const DAY_MS = 86_400_000;
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const dayText = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export interface Scale {
  readonly x: (day: string) => number;
  readonly y: (count: number) => number;
}
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function scaleOf(frame: Frame, from: string, to: string, most: number): Scale {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const span = Math.max(1, last - first);
  return {
    x: (day) => frame.left + ((dayNumber(day) - first) / span) * frame.width,
    y: (count) => frame.top + frame.height - (count / Math.max(1, most)) * frame.height,
  };
}

/** Round counts from 0 to the most, at most five. */
export function ticksOf(most: number): number[] {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 1);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** Days to name under the axis: the first of months when the picture spans several, else even steps. */
export function daysToName(from: string, to: string, places: number): string[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, places - 1)));
  const named: string[] = [];
  for (let number = first; number <= last; number += step) named.push(dayText(number));
  return named;
}

/** Of labels along a line those that do not touch the one before. */
export function apart<Label extends { readonly at: number }>(
  labels: readonly Label[],
  least: number,
): Label[] {
  const kept: Label[] = [];
  for (const label of labels) {
    const before = kept.at(-1);
    if (before === undefined || label.at - before.at >= least) kept.push(label);
  }
  return kept;
}
