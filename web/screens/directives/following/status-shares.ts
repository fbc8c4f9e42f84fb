/** The four official statuses and the withdrawn as parts of one bar: what is late stands out, what is done is calm. */
import type { Share } from '../../../components/charts/share-bar.tsx';

export type StatusName = 'OPEN_OVERDUE' | 'OPEN_IN_TERM' | 'DONE_LATE' | 'DONE_ON_TIME' | 'WITHDRAWN';
export interface StatusCounts {
  readonly official: Readonly<Record<string, number>>;
  readonly withdrawn: number;
}

export function statusShares(
  { official, withdrawn }: StatusCounts,
  names: Readonly<Record<StatusName, string>>,
): Share[] {
  const part = (key: StatusName, look: Pick<Share, 'fill' | 'tone'>): Share => ({
    key,
    name: names[key],
    count: key === 'WITHDRAWN' ? withdrawn : (official[key] ?? 0),
    ...look,
  });
  return [
    part('OPEN_OVERDUE', { fill: 'solid', tone: 'red' }),
    part('OPEN_IN_TERM', { fill: 'dots', tone: 'ink' }),
    part('DONE_LATE', { fill: 'stripes', tone: 'calm' }),
    part('DONE_ON_TIME', { fill: 'solid', tone: 'calm' }),
    part('WITHDRAWN', { fill: 'empty', tone: 'ink' }),
  ];
}
