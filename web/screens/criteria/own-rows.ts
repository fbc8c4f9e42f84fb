/** A unit's own criteria while they are changed. */
import type { AnswerOf, BodyOf } from '../../api/endpoint.ts';

export type OwnCriteria = AnswerOf<'GET /units/{unitId}/criteria'>;
export type Wanted = BodyOf<'PUT /units/{unitId}/criteria'>['criteria'][number];
export interface OwnRow {
  readonly code: string;
  readonly wording: string;
  readonly polarity: Wanted['polarity'];
  readonly observedOn: Wanted['observedOn'];
  readonly retired: boolean;
  /** Not registered yet: may still change in kind, and disappear. */
  readonly isNew: boolean;
}

export const rowsOf = ({ criteria }: OwnCriteria): readonly OwnRow[] =>
  criteria.map(({ retiredAt: _when, ...criterion }) => ({ ...criterion, isNew: false }));

const numberOf = (code: string): number => Number(code.slice('TCR-'.length));

export function newRow(rows: readonly OwnRow[]): OwnRow {
  const next = Math.max(0, ...rows.map(({ code }) => numberOf(code))) + 1;
  return {
    code: `TCR-${String(next).padStart(2, '0')}`,
    wording: '',
    polarity: 'COMMITMENT',
    observedOn: 'UNIT',
    retired: false,
    isNew: true,
  };
}

/** What a colleague registered meanwhile joins what was being written. */
export function merged(kept: readonly OwnRow[], registered: readonly OwnRow[]): readonly OwnRow[] {
  const known = new Set(registered.map(({ code }) => code));
  const old = registered.map((row) => {
    const mine = kept.find(({ code, isNew }) => code === row.code && !isNew);
    return mine === undefined ? row : { ...row, wording: mine.wording, retired: mine.retired };
  });
  const fresh = kept.filter(({ isNew }) => isNew);
  return fresh.reduce<readonly OwnRow[]>(
    (rows, row) => [...rows, known.has(row.code) ? { ...row, code: newRow(rows).code } : row],
    old,
  );
}

const isOwnCode = (code: string): code is Wanted['code'] => /^TCR-(0[1-9]|[1-9]\d{1,2})$/.test(code);

export const wantedOf = (rows: readonly OwnRow[]): Wanted[] =>
  rows.flatMap(({ isNew: _here, code, ...row }) =>
    isOwnCode(code) ? [{ ...row, code, wording: row.wording.trim() }] : [],
  );
