/** One assignment as a row: what it is searched by and where it stands among the others. */
import type { AnswerOf } from '../../../api/endpoint.ts';
import { compareNames, fold } from '../../../texts/format.ts';
import type { StatusCounts } from './status-shares.ts';

export type Row = AnswerOf<'GET /assignments'>['items'][number];
export type Steps = Row['steps'];
export type StepStanding = Steps['PLAN_FILED'];

export const isOpenRow = ({ status }: Row): boolean =>
  status.official === 'OPEN_IN_TERM' || status.official === 'OPEN_OVERDUE';
export const isOverdue = ({ status }: Row): boolean => status.official === 'OPEN_OVERDUE';

/** Under one directive only the name tells rows apart; over all, the document does too, as on the server. */
export type SearchedIn = 'unit' | 'unit-and-directive';
const folded: Record<SearchedIn, WeakMap<Row, string>> = {
  unit: new WeakMap(),
  'unit-and-directive': new WeakMap(),
};
/** What a search looks in, folded once. */
export function searchedText(row: Row, where: SearchedIn): string {
  const known = folded[where].get(row);
  if (known !== undefined) return known;
  const text = fold(where === 'unit' ? row.unitName : `${row.unitName} ${row.subject} ${row.notation}`);
  folded[where].set(row, text);
  return text;
}

export type Ranks = ReadonlyMap<string, number>;
/** The place of every unit in Vietnamese order; comparing numbers is quick, comparing Vietnamese names is not. */
export function ranksOf(rows: readonly Row[]): Ranks {
  const names = new Map(rows.map(({ unitId, unitName }) => [unitId, unitName]));
  const sorted = [...names].sort(([, one], [, other]) => compareNames(one, other));
  return new Map(sorted.map(([unitId], rank) => [unitId, rank]));
}

/** Counted from the rows themselves, for people of a unit: the whole is not theirs to see. */
export function countsOf(rows: readonly Row[]): StatusCounts {
  const official: Record<string, number> = {};
  for (const { status } of rows)
    if (status.official !== undefined) official[status.official] = (official[status.official] ?? 0) + 1;
  return { official, withdrawn: rows.filter(({ status }) => status.official === undefined).length };
}
