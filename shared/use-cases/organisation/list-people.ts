import type { Person } from '../../domain/organisation/person.ts';
import type { Role } from '../../domain/organisation/role.ts';
import { rolesOn } from '../../domain/organisation/person.ts';
import type { Refused } from '../../domain/outcome.ts';
import { foldedIncludes } from '../../domain/search.ts';
import { localDayOf } from '../../domain/time.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { filteredPage, type FoundPage, type PageRequest } from '../filtered-page.ts';
import { query } from '../store.ts';

export interface PersonFilter {
  readonly unitId?: string | undefined;
  /** Held today. */
  readonly role?: Role | undefined;
  readonly text?: string | undefined;
}
export type PersonItem = Person & { readonly version: number; readonly rolesToday: readonly Role[] };

function matches(person: PersonItem, { role, text }: PersonFilter): boolean {
  if (role !== undefined && !person.rolesToday.includes(role)) return false;
  return text === undefined || foldedIncludes(`${person.name} ${person.email} ${person.id}`, text);
}

export async function listPeople(
  { ledger, clock }: AdminDependencies,
  { actor }: Pick<AdminRequest, 'actor'>,
  { limit, after, ...filter }: PersonFilter & PageRequest,
): Promise<FoundPage<PersonItem> | Refused> {
  const today = localDayOf(clock.now());
  const list =
    filter.unitId === undefined
      ? ({ index: 'list', partition: 'people' } as const)
      : ({ index: 'unit', partition: `unit-people#${filter.unitId}` } as const);
  return (
    guardAdministration('VIEW_PEOPLE', actor) ??
    filteredPage(
      { limit, after },
      (page) => query(ledger, 'person', { ...list, ...page }),
      async (found) =>
        found.map(({ body, version }) => {
          const person = { ...body, version, rolesToday: rolesOn(body, today) };
          return matches(person, filter) ? person : undefined;
        }),
    )
  );
}
