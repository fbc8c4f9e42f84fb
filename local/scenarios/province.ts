/** What a province is made of before its first directive. Everything here is invented; nothing stands for a real place. */
import type { Person } from '../../shared/domain/organisation/person.ts';
import type { Unit, UnitKind } from '../../shared/domain/organisation/unit.ts';
import { day, type CalendarDay } from '../../shared/domain/time.ts';

export interface Province {
  /** As it stands under the issuing body: `tỉnh Lam Giang`. */
  readonly name: string;
  /** Before the date of a document: `Lam Giang`. */
  readonly place: string;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

export const COMMITTEE_ID = 'ubnd-tinh';
export const OFFICE_ID = 'van-phong';
export const HOME_AFFAIRS_ID = 'so-noi-vu';

/** Since this day a province has two levels: itself, and communes, wards and special zones. */
export const TWO_LEVELS_SINCE = day('2025-07-01');

/** Set aside for examples (RFC 2606): no mail ever reaches anybody. */
const MAIL_DOMAIN = 'tinh.example';
export const mailAddress = (id: string): string => `${id}@${MAIL_DOMAIN}`;

/** Groups that a letter may address; whoever leads, reviews or only reads a directive is in none of them. */
const GROUPS: { readonly [kind in UnitKind]: readonly string[] } = {
  PEOPLES_COMMITTEE: [],
  OFFICE: [],
  DEPARTMENT: ['departments', 'all-units'],
  BOARD: ['boards', 'all-units'],
  COMMUNE: ['communes', 'commune-level', 'all-units'],
  WARD: ['wards', 'commune-level', 'all-units'],
  SPECIAL_ZONE: ['special-zones', 'commune-level', 'all-units'],
};

export interface UnitSketch {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly abbreviation: string;
  /** Instead of the groups of its kind. */
  readonly groups?: readonly string[];
}

export function unitOf({ groups, ...sketch }: UnitSketch, validFrom: CalendarDay): Unit {
  return {
    ...sketch,
    ...(sketch.kind === 'PEOPLES_COMMITTEE' ? {} : { parentId: COMMITTEE_ID }),
    groups: [...(groups ?? GROUPS[sketch.kind])],
    validFrom,
    predecessorIds: [],
    email: mailAddress(sketch.id),
  };
}
