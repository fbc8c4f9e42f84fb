/** Clause × unit: every clause has an owner, every unit its clauses or a written reason why it has none. */
import type { Unit } from '../organisation/unit.ts';
import type { CalendarDay } from '../time.ts';
import type { Clause, DirectiveContent } from './directive.ts';
import { actionUnits, roleIn } from './expand.ts';

export interface ClauseCoverage {
  readonly clauseId: string;
  readonly kind: Clause['kind'];
  readonly leadUnitIds: readonly string[];
  readonly coordinatingUnitIds: readonly string[];
}
export interface UnitWithoutClause {
  readonly unitId: string;
  readonly name: string;
  /** The written reason; absent when nobody gave one. */
  readonly reason?: string;
}
export interface Coverage {
  readonly clauses: readonly ClauseCoverage[];
  readonly unitsWithoutClause: readonly UnitWithoutClause[];
}

function coverageOfClause(clause: Clause, addressed: readonly Unit[]): ClauseCoverage {
  const leadUnitIds: string[] = [];
  const coordinatingUnitIds: string[] = [];
  for (const unit of addressed) {
    const role = roleIn(clause, unit);
    if (role !== undefined) (role === 'LEAD' ? leadUnitIds : coordinatingUnitIds).push(unit.id);
  }
  return { clauseId: clause.id, kind: clause.kind, leadUnitIds, coordinatingUnitIds };
}

/** `addressed` are the units to act: those that `actionUnits` finds. */
export function coverageAmong(content: DirectiveContent, addressed: readonly Unit[]): Coverage {
  const clauses = content.clauses.map((clause) => coverageOfClause(clause, addressed));
  const owing = new Set(
    clauses.flatMap(({ leadUnitIds, coordinatingUnitIds }) => [...leadUnitIds, ...coordinatingUnitIds]),
  );
  const reasons = new Map((content.uncovered ?? []).map(({ unitId, reason }) => [unitId, reason]));
  const unitsWithoutClause = addressed
    .filter(({ id }) => !owing.has(id))
    .map(({ id, name }) => {
      const reason = reasons.get(id) ?? '';
      return { unitId: id, name, ...(reason === '' ? {} : { reason }) };
    });
  return { clauses, unitsWithoutClause };
}

export const coverageOf = (content: DirectiveContent, units: readonly Unit[], on: CalendarDay): Coverage =>
  coverageAmong(content, actionUnits(content, units, on));
