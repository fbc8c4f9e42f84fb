/** Units and people of the province as these screens order, find and judge them. */
import type { ItemOf } from '../../api/use-whole.ts';
import { compareNames, fold } from '../../texts/format.ts';
import type { UnitKind } from '../../../shared/domain/organisation/unit.ts';
import { unitKinds } from './names.ts';

export type UnitItem = ItemOf<'GET /units'>;
export type PersonItem = ItemOf<'GET /people'>;

export const byName = <Named extends { readonly name: string }>(items: readonly Named[]): Named[] =>
  [...items].sort((one, other) => compareNames(one.name, other.name));

/** Every word stands somewhere, whatever the diacritics. */
export function hasWords(text: string, wanted: string): boolean {
  const within = fold(text);
  return fold(wanted)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

export const byKind = (units: readonly UnitItem[]): readonly (readonly [UnitKind, readonly UnitItem[]])[] =>
  unitKinds
    .map((kind) => [kind, byName(units.filter((unit) => unit.kind === kind))] as const)
    .filter(([, found]) => found.length > 0);

export interface UnitSection {
  readonly kinds: readonly UnitKind[];
  readonly units: readonly UnitItem[];
}
/** As an office lists them: the committee with its office, then kind by kind. */
export function sectionsOf(units: readonly UnitItem[]): readonly UnitSection[] {
  const isTop = (kind: UnitKind): boolean => kind === 'PEOPLES_COMMITTEE' || kind === 'OFFICE';
  const found = byKind(units);
  const top = found.filter(([kind]) => isTop(kind));
  return [
    { kinds: top.map(([kind]) => kind), units: top.flatMap(([, list]) => list) },
    ...found.filter(([kind]) => !isTop(kind)).map(([kind, list]) => ({ kinds: [kind], units: list })),
  ].filter((section) => section.units.length > 0);
}

/** Reporting officers of today, by unit. */
export function officersOf(people: readonly PersonItem[]): ReadonlyMap<string, readonly PersonItem[]> {
  const officers = new Map<string, PersonItem[]>();
  for (const person of people)
    if (person.rolesToday.includes('REPORTING_OFFICER'))
      officers.set(person.unitId, [...(officers.get(person.unitId) ?? []), person]);
  return officers;
}

/** Whoever gets directives needs somebody who answers them; the committee itself issues, and owes nothing. */
export const lacksOfficer = (unit: UnitItem, officers: ReadonlyMap<string, readonly PersonItem[]>): boolean =>
  unit.inForce && unit.groups.length > 0 && !officers.has(unit.id);

/** The groups that most units of this kind are in. */
export function usualGroups(units: readonly UnitItem[], kind: UnitKind): string[] {
  const alike = units.filter((unit) => unit.kind === kind && unit.inForce);
  const groups = [...new Set(alike.flatMap((unit) => unit.groups))];
  return groups.filter(
    (group) => alike.filter((unit) => unit.groups.includes(group)).length * 2 > alike.length,
  );
}

/** `UBND xã Thanh Bình` → `xa-thanh-binh`. */
export const idFrom = (name: string, most: number): string =>
  fold(name)
    .replace(/^\s*(ubnd|uy ban nhan dan)\s+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '');
