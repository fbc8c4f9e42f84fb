/** A unit as it is typed, and as it is sent. */
import type { BodyOf } from '../../../api/endpoint.ts';
import { today } from '../../../texts/format.ts';
import { idFrom, usualGroups, type UnitItem } from '../directory.ts';
import { kindOf } from '../names.ts';

export interface UnitDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly abbreviation: string;
  readonly parentId: string;
  readonly groups: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly email: string;
  readonly phone: string;
}

export const blankUnit = (units: readonly UnitItem[]): UnitDraft => ({
  id: '',
  name: '',
  kind: 'COMMUNE',
  abbreviation: 'UBND',
  parentId: units.find(({ kind, inForce }) => kind === 'PEOPLES_COMMITTEE' && inForce)?.id ?? '',
  groups: usualGroups(units, 'COMMUNE'),
  validFrom: today(),
  validUntil: '',
  email: '',
  phone: '',
});

type Unit = Omit<UnitItem, 'version' | 'inForce'>;
export const draftOf = (unit: Unit): UnitDraft => ({
  id: unit.id,
  name: unit.name,
  kind: unit.kind,
  abbreviation: unit.abbreviation ?? '',
  parentId: unit.parentId ?? '',
  groups: unit.groups,
  validFrom: unit.validFrom,
  validUntil: unit.validUntil ?? '',
  email: unit.email ?? '',
  phone: unit.phone ?? '',
});

const MOST_ID = 32;
export const unitIdOf = ({ id, name }: UnitDraft): string => (id === '' ? idFrom(name, MOST_ID) : id);

const given = (name: string, value: string): Record<string, string> =>
  value.trim() === '' ? {} : { [name]: value.trim() };

export const bodyOf = (draft: UnitDraft): BodyOf<'PUT /units/{unitId}'> => ({
  unit: {
    name: draft.name.trim(),
    kind: kindOf(draft.kind) ?? 'COMMUNE',
    groups: [...draft.groups],
    validFrom: draft.validFrom,
    ...given('abbreviation', draft.abbreviation),
    ...given('parentId', draft.parentId),
    ...given('validUntil', draft.validUntil),
    ...given('email', draft.email),
    ...given('phone', draft.phone),
  },
});

/** Another kind of unit is in other groups; groups that somebody chose by hand stay. */
export function withKind(draft: UnitDraft, kind: string, units: readonly UnitItem[]): UnitDraft {
  const [before, after] = [kindOf(draft.kind), kindOf(kind)];
  if (before === undefined || after === undefined) return draft;
  const usual = usualGroups(units, before);
  const isUsual =
    draft.groups.length === usual.length && usual.every((group) => draft.groups.includes(group));
  return { ...draft, kind, groups: isUsual ? usualGroups(units, after) : draft.groups };
}
