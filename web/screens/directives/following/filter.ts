/** What the list shows and in which order; the same words stand in the address, so that going back and sharing work. */
import { fold } from '../../../texts/format.ts';
import type { QueryOf } from '../../../api/endpoint.ts';
import { isOpenRow, isOverdue, searchedText, type Ranks, type Row, type SearchedIn } from './row.ts';

type Query = QueryOf<'GET /assignments'>;
export type Status = NonNullable<Query['status']> | 'OPEN' | 'ALL';
export type Sort = 'late' | 'unit' | 'due';
export interface Filter {
  readonly q: string;
  readonly status: Status;
  readonly alert: NonNullable<Query['alert']> | '';
  readonly phase: Row['phase'] | '';
  /** Due days of the report, both included. */
  readonly dueFrom: string;
  readonly dueTo: string;
  /** Only what waits for somebody's answer. */
  readonly pending: string;
  readonly sort: Sort;
}

export const NO_FILTER: Filter = {
  q: '',
  status: 'ALL',
  alert: '',
  phase: '',
  dueFrom: '',
  dueTo: '',
  pending: '',
  sort: 'late',
};

/** Every word of the search stands somewhere, as on the server. */
const hasWords = (row: Row, words: readonly string[], where: SearchedIn): boolean =>
  words.every((word) => searchedText(row, where).includes(word));

function hasStatus(row: Row, status: Status): boolean {
  if (status === 'ALL') return true;
  return status === 'OPEN' ? isOpenRow(row) : row.status.official === status;
}

export function matching(rows: readonly Row[], filter: Filter, where: SearchedIn): readonly Row[] {
  const words = fold(filter.q).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      hasStatus(row, filter.status) &&
      (filter.alert === '' || row.status.alert === filter.alert) &&
      (filter.phase === '' || row.phase === filter.phase) &&
      (filter.dueFrom === '' || row.status.dueDay >= filter.dueFrom) &&
      (filter.dueTo === '' || row.status.dueDay <= filter.dueTo) &&
      (filter.pending === '' || row.pending.length > 0) &&
      hasWords(row, words, where),
  );
}

const ALERT_RANK = { NONE: 0, YELLOW: 1, RED: 2, SPECIAL_RED: 3 } as const;
type Compare = (one: Row, other: Row) => number;

const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byDue: Compare = (one, other) => text(one.status.dueDay, other.status.dueDay);
const openFirst: Compare = (one, other) => Number(isOpenRow(other)) - Number(isOpenRow(one));
/** Exceptions first: the longest overdue, then the redder alert, then what is due sooner; what has ended comes last. */
const byLateness: Compare = (one, other) =>
  openFirst(one, other) ||
  Number(isOverdue(other)) - Number(isOverdue(one)) ||
  other.status.workingDaysLate - one.status.workingDaysLate ||
  ALERT_RANK[other.status.alert] - ALERT_RANK[one.status.alert] ||
  other.pending.length - one.pending.length ||
  byDue(one, other);

export function sorted(rows: readonly Row[], sort: Sort, ranks: Ranks): readonly Row[] {
  const byUnit: Compare = (one, other) =>
    (ranks.get(one.unitId) ?? 0) - (ranks.get(other.unitId) ?? 0) || one.bundle - other.bundle;
  const orders: Record<Sort, Compare> = {
    late: (one, other) => byLateness(one, other) || byUnit(one, other),
    unit: byUnit,
    due: (one, other) => openFirst(one, other) || byDue(one, other) || byUnit(one, other),
  };
  return [...rows].sort(orders[sort]);
}
