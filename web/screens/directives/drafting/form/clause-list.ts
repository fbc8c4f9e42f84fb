/** Adding, moving, removing clauses; each answers how it is undone, also after other clauses were changed since. */
import { nextClauseId, renumbered } from './clause-numbers.ts';
import { NO_OBLIGATION, type ClauseForm, type ClauseKind, type RecurrenceForm } from '../draft-form.ts';

export type Clauses = readonly ClauseForm[];
export type ClausesChange = (clauses: Clauses) => Clauses;

/** Until the end of the year; begun in its last quarter, until the end of the next. */
export function usualRecurrence(today: string): RecurrenceForm {
  const year = Number(today.slice(0, 4)) + (today.slice(5, 7) < '10' ? 0 : 1);
  return { ...NO_OBLIGATION.recurrence, from: today, until: `${year}-12-31` };
}

export const ofKind = (clause: ClauseForm, kind: ClauseKind, today: string): ClauseForm => {
  const { obligation } = clause;
  const isPeriodic = kind === 'STANDING_ORDER' || (kind !== 'TASK' && obligation.isPeriodic);
  const recurrence =
    isPeriodic && obligation.recurrence.from === '' ? usualRecurrence(today) : obligation.recurrence;
  return { ...clause, kind, obligation: { ...obligation, isPeriodic, recurrence } };
};

export const newClause = (clauses: Clauses, key: string): ClauseForm => ({
  key,
  id: nextClauseId(clauses.map(({ id }) => id)),
  kind: 'TASK',
  text: '',
  assigns: false,
  obligation: { ...NO_OBLIGATION, owner: 'ALL' },
  criteria: [],
});

const placeOf = (clauses: Clauses, key: string): number => clauses.findIndex((clause) => clause.key === key);

export const putIn =
  (clause: ClauseForm, at: number): ClausesChange =>
  (clauses) => [...clauses.slice(0, at), clause, ...clauses.slice(at)];
export const takeOut =
  (key: string): ClausesChange =>
  (clauses) =>
    clauses.filter((clause) => clause.key !== key);
export const moveBy =
  (key: string, steps: number): ClausesChange =>
  (clauses) => {
    const from = placeOf(clauses, key);
    const clause = clauses[from];
    const to = Math.min(Math.max(from + steps, 0), clauses.length - 1);
    return clause === undefined ? clauses : putIn(clause, to)(takeOut(key)(clauses));
  };
export const changeOne =
  (key: string, update: (clause: ClauseForm) => ClauseForm): ClausesChange =>
  (clauses) =>
    clauses.map((clause) => (clause.key === key ? update(clause) : clause));

const withIds =
  (ids: ReadonlyMap<string, string>): ClausesChange =>
  (clauses) =>
    clauses.map((clause) => ({ ...clause, id: ids.get(clause.key) ?? clause.id }));
export const numbered: ClausesChange = (clauses) => {
  const ids = renumbered(clauses.map(({ id }) => id));
  return withIds(new Map(clauses.map(({ key }, index) => [key, ids[index] ?? ''])))(clauses);
};
export const numberedAsBefore = (clauses: Clauses): ClausesChange =>
  withIds(new Map(clauses.map(({ key, id }) => [key, id])));
