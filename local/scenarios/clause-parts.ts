/** Shorthand for the clauses of the scenarios, so that a scenario reads like the document it stands for. */
import type { CriterionCode } from '../../shared/domain/criteria/criteria.ts';
import type {
  Clause,
  DirectiveTerm,
  Owner,
  Recipient,
  Recurrence,
} from '../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';

export const EVERYBODY: Owner = { kind: 'ALL' };
export const only = (...unitIds: string[]): Owner => ({ kind: 'UNITS', unitIds });
export const by = (day: CalendarDay): DirectiveTerm => ({ kind: 'FIXED_DAY', day });

export interface Work {
  readonly product: string;
  readonly term: DirectiveTerm;
  /** Everybody addressed, unless told otherwise. */
  readonly owner?: Owner;
  readonly coordinatingUnitIds?: string[];
}
export const task = (
  id: string,
  text: string,
  { owner = EVERYBODY, coordinatingUnitIds = [], ...work }: Work,
): Clause => ({ id, kind: 'TASK', text, obligation: { owner, coordinatingUnitIds, ...work } });

export const standingOrder = (id: string, text: string, product: string, recurrence: Recurrence): Clause => ({
  id,
  kind: 'STANDING_ORDER',
  text,
  obligation: { owner: EVERYBODY, coordinatingUnitIds: [], product, recurrence },
});
export const ban = (id: string, text: string, criteria: readonly CriterionCode[]): Clause => ({
  id,
  kind: 'PROHIBITION',
  text,
  criteria: [...criteria],
});
export const information = (id: string, text: string): Clause => ({ id, kind: 'INFORMATION', text });

type Purpose = Recipient['purpose'];
export const toGroups = (purpose: Purpose, ...groups: string[]): Recipient[] =>
  groups.map((group) => ({ purpose, target: { kind: 'GROUP', group } }));
export const toUnits = (purpose: Purpose, ...unitIds: string[]): Recipient[] =>
  unitIds.map((unitId) => ({ purpose, target: { kind: 'UNIT', unitId } }));
/** Outside the system: they stand on the paper only. */
export const onPaper = (purpose: Purpose, ...texts: string[]): Recipient[] =>
  texts.map((text) => ({ purpose, target: { kind: 'TEXT', text } }));
