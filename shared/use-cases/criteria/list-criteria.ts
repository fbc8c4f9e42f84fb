import {
  criteria,
  criterionGroups,
  CRITERION_GROUPS,
  type Criterion,
  type CriterionGroup,
} from '../../domain/criteria/criteria.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Actor } from '../actor.ts';
import { guardAdministration } from '../administration.ts';

export interface CatalogueGroup {
  readonly group: CriterionGroup;
  readonly name: string;
  readonly criteria: readonly Omit<Criterion, 'group'>[];
}
export interface FoundCatalogue {
  readonly outcome: 'FOUND';
  readonly groups: readonly CatalogueGroup[];
}

const groups: readonly CatalogueGroup[] = criterionGroups.map((group) => ({
  group,
  name: CRITERION_GROUPS[group],
  criteria: criteria
    .filter((criterion) => criterion.group === group)
    .map(({ group: _stated, ...criterion }) => criterion),
}));

/** The catalogue that every unit is inspected against, in the order of an inspection sheet. */
export const listCriteria = ({ actor }: { readonly actor: Actor }): FoundCatalogue | Refused =>
  guardAdministration('VIEW_CRITERIA', actor) ?? { outcome: 'FOUND', groups };
