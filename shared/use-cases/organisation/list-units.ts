import { isInForce, type Unit, type UnitKind } from '../../domain/organisation/unit.ts';
import type { Refused } from '../../domain/outcome.ts';
import { foldedIncludes } from '../../domain/search.ts';
import { localDayOf } from '../../domain/time.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { filteredPage, type FoundPage, type PageRequest } from '../filtered-page.ts';
import { query } from '../store.ts';

export interface UnitFilter {
  readonly kind?: UnitKind | undefined;
  readonly group?: string | undefined;
  /** Only units in force today. */
  readonly inForce?: boolean | undefined;
  readonly text?: string | undefined;
}
export type UnitItem = Unit & { readonly version: number; readonly inForce: boolean };

function matches(unit: UnitItem, { kind, group, inForce, text }: UnitFilter): boolean {
  if (kind !== undefined && unit.kind !== kind) return false;
  if (group !== undefined && !unit.groups.includes(group)) return false;
  if (inForce === true && !unit.inForce) return false;
  return text === undefined || foldedIncludes(`${unit.name} ${unit.abbreviation ?? ''} ${unit.id}`, text);
}

export async function listUnits(
  { ledger, clock }: AdminDependencies,
  { actor }: Pick<AdminRequest, 'actor'>,
  { limit, after, ...filter }: UnitFilter & PageRequest,
): Promise<FoundPage<UnitItem> | Refused> {
  const today = localDayOf(clock.now());
  return (
    guardAdministration('VIEW_UNITS', actor) ??
    filteredPage(
      { limit, after },
      (page) => query(ledger, 'unit', { index: 'list', partition: 'units', ...page }),
      async (found) =>
        found.map(({ body, version }) => {
          const unit = { ...body, version, inForce: isInForce(body, today) };
          return matches(unit, filter) ? unit : undefined;
        }),
    )
  );
}
