/** From recipients and clauses to what each unit owes: the same function serves the preview, the check and the issue. */
import type { Unit } from '../organisation/unit.ts';
import { isInForce } from '../organisation/unit.ts';
import type { CalendarDay } from '../time.ts';
import type { Clause, DirectiveContent, DirectiveTerm, Owner, Recipient, Recurrence } from './directive.ts';

export interface BundleObligation {
  readonly clauseId: string;
  readonly product: string;
  readonly role: 'LEAD' | 'COORDINATING';
}
/** What one unit answers together: one due term, or one period of a recurring obligation. */
export interface Bundle {
  readonly unitId: string;
  readonly bundle: number;
  readonly term: DirectiveTerm;
  readonly obligations: readonly BundleObligation[];
  /** The first bundle of a unit carries acknowledgement and plan. */
  readonly first: boolean;
}
export interface RecurringObligation extends BundleObligation {
  readonly unitId: string;
  readonly recurrence: Recurrence;
}

/** The unit of this id, or the one that took over its duties since. */
function heirOf(unitId: string, units: readonly Unit[], on: CalendarDay): Unit[] {
  const seen = new Set<string>();
  for (let id: string | undefined = unitId; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const unit = units.find((candidate) => candidate.id === id);
    if (unit !== undefined && isInForce(unit, on)) return [unit];
    id = unit?.successorId;
  }
  return [];
}

export function unitsOfTarget(target: Recipient['target'], units: readonly Unit[], on: CalendarDay): Unit[] {
  switch (target.kind) {
    case 'GROUP':
      return units.filter((unit) => unit.groups.includes(target.group) && isInForce(unit, on));
    case 'UNIT':
      return heirOf(target.unitId, units, on);
    case 'TEXT':
      return [];
  }
}

/** Units to act, in the order of the address list, each once. */
export function actionUnits(content: DirectiveContent, units: readonly Unit[], on: CalendarDay): Unit[] {
  const addressed = content.recipients
    .filter(({ purpose }) => purpose === 'ACTION')
    .flatMap(({ target }) => unitsOfTarget(target, units, on));
  return [...new Set(addressed)];
}

/** Units that only receive a copy; whoever must act is not listed again. */
export function copyUnits(content: DirectiveContent, units: readonly Unit[], on: CalendarDay): Copy[] {
  const acting = new Set(actionUnits(content, units, on).map(({ id }) => id));
  const copies = new Map<string, Copy>();
  for (const { purpose, target } of content.recipients) {
    if (purpose === 'ACTION') continue;
    for (const { id } of unitsOfTarget(target, units, on))
      if (!acting.has(id) && !copies.has(id)) copies.set(id, { unitId: id, purpose });
  }
  return [...copies.values()];
}
export interface Copy {
  readonly unitId: string;
  readonly purpose: 'REPORT' | 'INFO' | 'FILE' | 'ACTION';
}

export function ownedBy(owner: Owner, unit: Unit): boolean {
  switch (owner.kind) {
    case 'ALL':
      return true;
    case 'GROUP':
      return unit.groups.includes(owner.group);
    case 'UNITS':
      // A unit that took another one over owes what was given to it by name.
      return [unit.id, ...unit.predecessorIds].some((id) => owner.unitIds.includes(id));
  }
}

export function roleIn(clause: Clause, unit: Unit): 'LEAD' | 'COORDINATING' | undefined {
  const { obligation } = clause;
  if (obligation === undefined) return undefined;
  if (obligation.owner !== undefined && ownedBy(obligation.owner, unit)) return 'LEAD';
  const own = [unit.id, ...unit.predecessorIds];
  return own.some((id) => obligation.coordinatingUnitIds.includes(id)) ? 'COORDINATING' : undefined;
}

const termKey = (term: DirectiveTerm): string =>
  term.kind === 'FIXED_DAY' ? `day:${term.day}` : `days:${String(term.days).padStart(4, '0')}`;

/** The bundles of one unit, by term; the caller has checked that every obligation is complete. */
export function bundlesOf(content: DirectiveContent, unit: Unit): Bundle[] {
  const byTerm = new Map<string, { term: DirectiveTerm; obligations: BundleObligation[] }>();
  for (const clause of content.clauses) {
    const role = roleIn(clause, unit);
    const obligation = clause.obligation;
    if (role === undefined || obligation?.term === undefined || obligation.recurrence !== undefined) continue;
    const key = termKey(obligation.term);
    const bundle = byTerm.get(key) ?? { term: obligation.term, obligations: [] };
    bundle.obligations.push({ clauseId: clause.id, product: obligation.product ?? '', role });
    byTerm.set(key, bundle);
  }
  return [...byTerm.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, bundle], index) => ({ ...bundle, unitId: unit.id, bundle: index + 1, first: index === 0 }));
}

export function recurringOf(content: DirectiveContent, unit: Unit): RecurringObligation[] {
  return content.clauses.flatMap((clause) => {
    const role = roleIn(clause, unit);
    const recurrence = clause.obligation?.recurrence;
    if (role === undefined || recurrence === undefined) return [];
    return [
      { unitId: unit.id, clauseId: clause.id, product: clause.obligation?.product ?? '', role, recurrence },
    ];
  });
}
